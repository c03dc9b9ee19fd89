import type { Metadata } from 'next';

import { ExportsScreen } from '@/components/exports/exports-screen';
import { openProject } from '@/lib/server/projects/open-project';

export const metadata: Metadata = { title: 'Exports' };

export default async function ExportsPage({ params }: PageProps<'/projects/[projectId]/exports'>) {
  const { projectId } = await params;
  const { project } = await openProject(projectId);
  return <ExportsScreen projectName={project.name} />;
}
