import Link from 'next/link';
import { redirect } from 'next/navigation';

import { ObjectMapSample } from '@/components/site/object-map-sample';
import { OrcaMark } from '@/components/studio/orca-mark';
import { currentUser } from '@/lib/server/auth/current-user';

const linkClasses =
  'control-normal inline-flex items-center justify-center rounded px-4 font-medium transition-colors';

export default async function FrontPage() {
  if (await currentUser()) redirect('/projects');
  return (
    <main className="mx-auto grid min-h-dvh max-w-5xl items-center gap-10 px-5 py-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:gap-16">
      <div className="flex flex-col gap-5">
        <p className="flex items-center gap-2 font-semibold">
          <OrcaMark />
          ORCA Studio
        </p>
        <h1 className="text-2xl font-semibold text-balance">
          From research texts to a model that developers can build on
        </h1>
        <p className="max-w-prose text-lg text-quiet">
          Your team finds the objects, relationships, calls to action and attributes together, in
          one place, with the ORCA process of object-oriented UX.
        </p>
        <p className="flex flex-wrap gap-3">
          <Link
            href="/sign-in"
            className={`${linkClasses} bg-accent text-on-accent hover:opacity-90`}
          >
            Sign in
          </Link>
          <Link href="/register" className={`${linkClasses} border border-control hover:bg-hover`}>
            Create an account
          </Link>
        </p>
      </div>
      <ObjectMapSample />
    </main>
  );
}
