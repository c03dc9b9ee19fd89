import type { Metadata } from 'next';

import { OverviewScreen } from '@/components/overview/overview-screen';

export const metadata: Metadata = { title: 'Overview' };

export default async function OverviewPage({ params }: PageProps<'/projects/[projectId]'>) {
  const { projectId } = await params;
  return <OverviewScreen projectId={projectId} />;
}
