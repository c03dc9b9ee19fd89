import { notFound } from 'next/navigation';
import { z } from 'zod';

import { AccountMenu } from '@/components/account/account-menu';
import { ProjectFrame } from '@/components/studio/project-frame';
import { requireUser } from '@/lib/server/auth/require-user';
import { readProject } from '@/lib/server/projects/read-project';

export default async function ProjectLayout({
  params,
  children,
}: LayoutProps<'/projects/[projectId]'>) {
  const { projectId } = await params;
  const user = await requireUser(`/projects/${projectId}`);
  if (!z.uuid().safeParse(projectId).success) notFound();
  const project = await readProject({ userId: user.id, projectId });
  if (!project.ok) notFound();
  return (
    <ProjectFrame project={project.value} userId={user.id} account={<AccountMenu user={user} />}>
      {children}
    </ProjectFrame>
  );
}
