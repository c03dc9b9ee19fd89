import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';

import { JoinProject } from '@/components/sharing/join-project';
import { roleAs } from '@/components/sharing/role-names';
import { isAtLeast } from '@/lib/contracts/permissions';
import { currentUser } from '@/lib/server/auth/current-user';
import { readProject } from '@/lib/server/projects/read-project';
import { openShareLink } from '@/lib/server/share-links/open-share-link';

export const metadata: Metadata = {
  title: 'Invitation',
  robots: { index: false },
  // The address is a key: it goes to no other page.
  referrer: 'no-referrer',
};

export default async function SharePage({ params }: PageProps<'/share/[token]'>) {
  const { token } = await params;
  const found = await openShareLink(token);
  if (!found.ok) return <p role="alert">{found.error.detail}</p>;
  if (!found.value) notFound();
  const { projectId, projectName, role } = found.value;
  const user = await currentUser();
  if (!user && role === 'viewer') redirect(`/share/${token}/look`);
  const project = user && (await readProject({ userId: user.id, projectId }));
  if (project?.ok && isAtLeast(project.value.role, role)) redirect(`/projects/${projectId}`);
  return (
    <>
      <div className="flex flex-col gap-2">
        <h1 className="text-xl font-semibold text-balance break-words">
          Join “{projectName}” {roleAs[role]}
        </h1>
        <p className="text-quiet">
          {user
            ? `You are signed in as ${user.name}. The people in the project see your name and e-mail address.`
            : 'You need an account to join. Afterwards you come back here.'}
        </p>
      </div>
      {user ? (
        <JoinProject token={token} userId={user.id} />
      ) : (
        <p className="flex flex-col gap-2">
          <a href={`/share/${token}/sign-in`} className={linkClasses.primary}>
            Sign in
          </a>
          <a href={`/share/${token}/register`} className={linkClasses.outlined}>
            Create an account
          </a>
        </p>
      )}
    </>
  );
}

const shape = 'control-normal inline-flex items-center justify-center rounded px-3 font-medium';

const linkClasses = {
  primary: `${shape} bg-accent text-on-accent hover:opacity-90`,
  outlined: `${shape} border border-control hover:bg-hover`,
} as const;
