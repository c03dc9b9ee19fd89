import type { Metadata } from 'next';
import Link from 'next/link';

export const metadata: Metadata = { title: 'This link leads nowhere' };

export default function ShareLinkNotFound() {
  return (
    <>
      <h1 className="text-xl font-semibold">This link leads nowhere any more</h1>
      <p className="text-quiet">
        It was replaced or revoked, or a part of it got lost on the way. Ask the person who sent it
        for a new one.
      </p>
      <p>
        <Link href="/" className="text-accent underline underline-offset-2">
          Go to your projects
        </Link>
      </p>
    </>
  );
}
