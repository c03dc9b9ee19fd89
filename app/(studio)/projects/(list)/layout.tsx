import type { ReactNode } from 'react';

import { requireUser } from '@/lib/server/auth/require-user';

/** Guests have no list. Asked here and not only in the page, so that it is before anything streams. */
export default async function ProjectsLayout({ children }: { children: ReactNode }) {
  await requireUser('/projects');
  return children;
}
