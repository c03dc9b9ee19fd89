import type { Metadata } from 'next';

import { ObjectMapScreen } from '@/components/object-map/object-map-screen';

export const metadata: Metadata = { title: 'Attributes' };

export default async function AttributesPage({
  params,
}: PageProps<'/projects/[projectId]/attributes'>) {
  const { projectId } = await params;
  return <ObjectMapScreen projectId={projectId} />;
}
