import { type Metadata } from 'next';

import { NestedObjectScreen } from '@/components/nested-object-matrix/nested-object-screen';

export const metadata: Metadata = { title: 'Relationships' };

export default function RelationshipsPage() {
  return <NestedObjectScreen />;
}
