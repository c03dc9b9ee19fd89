import type { Metadata } from 'next';
import Link from 'next/link';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-3 px-6">
      <h1 className="text-xl font-semibold">There is nothing at this address</h1>
      <p className="text-quiet">
        It may have been deleted, or it belongs to a project you are not a member of.
      </p>
      <p>
        <Link href="/" className="text-accent underline underline-offset-2">
          Go to your projects
        </Link>
      </p>
    </main>
  );
}
