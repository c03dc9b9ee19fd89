'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';

import { EmptyState } from '@/components/ui/empty-state';

/** A matrix relates objects to each other, so there have to be two. */
export function TooFewObjects({ count }: { readonly count: number }) {
  const { projectId } = useParams<{ projectId: string }>();
  return (
    <EmptyState
      sentence={`The nested-object matrix asks of every two objects whether one is seen on the other’s page. ${
        count === 0 ? 'There are no objects yet' : 'There is one object so far'
      }; it takes two.`}
      action={
        <Link
          href={`/projects/${projectId}/objects`}
          className="inline-flex control-normal items-center rounded bg-accent px-3 font-medium text-on-accent hover:opacity-90"
        >
          Add objects
        </Link>
      }
    />
  );
}
