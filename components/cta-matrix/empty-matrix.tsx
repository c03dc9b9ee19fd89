'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { EmptyState } from '@/components/ui/empty-state';

import { AddRoles } from './roles/add-roles';

type EmptyMatrixProps = {
  readonly hasObjects: boolean;
  readonly onRoleAdded: () => void;
};

/** What the CTA matrix lacks: objects to act on, or a role that acts. */
export function EmptyMatrix({ hasObjects, onRoleAdded }: EmptyMatrixProps) {
  const { projectId } = useParams<{ projectId: string }>();
  const mayEdit = useMayEdit();
  if (hasObjects && !mayEdit) {
    return (
      <EmptyState sentence="The CTA matrix asks what each role does with each object. There are no roles yet." />
    );
  }
  if (hasObjects) {
    return (
      <EmptyState
        sentence="The CTA matrix asks what each role does with each object. Name the first role: a person, or a system that acts by itself."
        action={<AddRoles isFirst onAdded={onRoleAdded} />}
      />
    );
  }
  return (
    <EmptyState
      sentence="Calls to action are what people do with objects. There are no objects yet."
      action={
        mayEdit ? (
          <Link
            href={`/projects/${projectId}/objects`}
            className="inline-flex control-normal items-center rounded bg-accent px-3 font-medium text-on-accent hover:opacity-90"
          >
            Add objects
          </Link>
        ) : undefined
      }
    />
  );
}
