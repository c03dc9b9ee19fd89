import { type Breadcrumb } from '@sentry/nextjs';
import { z } from 'zod';

import { loggablePath } from '@/lib/shared/loggable-path';

import { keepOnly } from './keep-only';

const kept = new Set(['category', 'level', 'timestamp', 'type']);

const path = z.string().transform(loggablePath).optional();
const navigationSchema = z.object({ from: path, to: path });
const requestSchema = z.object({
  method: z.string().optional(),
  status_code: z.number().optional(),
  url: path,
});

/** What somebody did before an error: where they went, and what was asked of the server. Words and clicks are left out. */
export function scrubBreadcrumb(breadcrumb: Breadcrumb): Breadcrumb | null {
  const { category, data } = breadcrumb;
  if (category === 'navigation') {
    return { ...keepOnly(breadcrumb, kept), data: navigationSchema.safeParse(data).data ?? {} };
  }
  if (category === 'fetch' || category === 'xhr') {
    return { ...keepOnly(breadcrumb, kept), data: requestSchema.safeParse(data).data ?? {} };
  }
  return null;
}
