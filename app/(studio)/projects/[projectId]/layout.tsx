import { AccountMenu } from '@/components/account/account-menu';
import { ProjectFrame } from '@/components/studio/project-frame';
import { currentUser } from '@/lib/server/auth/current-user';
import { openProject } from '@/lib/server/projects/open-project';

export default async function ProjectLayout({
  params,
  children,
}: LayoutProps<'/projects/[projectId]'>) {
  const { projectId } = await params;
  const { caller, project } = await openProject(projectId);
  const user = (await currentUser()) ?? { name: caller.name, email: '' };
  return (
    <ProjectFrame
      project={project}
      userId={caller.id}
      account={<AccountMenu user={user} isGuest={caller.isGuest} />}
    >
      {children}
    </ProjectFrame>
  );
}
