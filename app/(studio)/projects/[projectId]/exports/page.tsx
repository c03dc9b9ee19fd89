import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { ExportsScreen } from '@/components/exports/exports-screen';
import { projectParamsSchema } from '@/lib/contracts/project-params';
import { requireUser } from '@/lib/server/auth/require-user';
import { readProject } from '@/lib/server/projects/read-project';

export const metadata: Metadata = { title: 'Exports' };

export default async function ExportsPage({ params }: PageProps<'/projects/[projectId]/exports'>) {
  const parsed = projectParamsSchema.safeParse(await params);
  if (!parsed.success) notFound();
  const { projectId } = parsed.data;
  const user = await requireUser(`/projects/${projectId}/exports`);
  const project = await readProject({ userId: user.id, projectId });
  if (!project.ok) notFound();
  return <ExportsScreen projectName={project.value.name} />;
}
