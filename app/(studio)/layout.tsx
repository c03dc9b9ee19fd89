import { headers } from 'next/headers';
import type { ReactNode } from 'react';

import { requireCaller } from '@/lib/server/auth/require-caller';
import { askedPathHeader } from '@/lib/server/http/asked-path-header';

/**
 * Sends visitors to sign in before anything streams: a page that has shown its loading state can
 * only be left by a refresh a second later, under the visitor's hands. Access to what the pages
 * show is not decided here.
 */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  await requireCaller((await headers()).get(askedPathHeader) ?? '/projects');
  return children;
}
