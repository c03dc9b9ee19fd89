import { type Metadata } from 'next';

import { ObjectsScreen } from '@/components/objects/objects-screen';

export const metadata: Metadata = { title: 'Objects' };

export default function ObjectsPage() {
  return <ObjectsScreen />;
}
