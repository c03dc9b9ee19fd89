import Link from 'next/link';
import type { ReactNode } from 'react';

import { OrcaMark } from '@/components/studio/orca-mark';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-90 flex-col gap-6 px-5 py-10 sm:justify-center sm:pb-28">
      <Link href="/" className="flex items-center gap-2 self-start font-semibold">
        <OrcaMark />
        ORCA Studio
      </Link>
      {children}
    </main>
  );
}
