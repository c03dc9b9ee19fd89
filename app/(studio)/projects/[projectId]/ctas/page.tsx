import { type Metadata } from 'next';

import { CtaScreen } from '@/components/cta-matrix/cta-screen';

export const metadata: Metadata = { title: 'CTAs' };

export default function CtasPage() {
  return <CtaScreen />;
}
