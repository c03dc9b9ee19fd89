import type { Metadata } from 'next';

import { AccountMenu } from '@/components/account/account-menu';
import { ProjectsScreen } from '@/components/projects/projects-screen';
import { requireUser } from '@/lib/server/auth/require-user';
import { listProjects } from '@/lib/server/projects/list-projects';

export const metadata: Metadata = { title: 'Projects' };

export default async function ProjectsPage() {
  const user = await requireUser('/projects');
  const projects = await listProjects(user.id);
  return <ProjectsScreen projects={projects} account={<AccountMenu user={user} />} />;
}
