import 'server-only';
import { z } from 'zod';

import { type Change, changeSchema } from '@/lib/contracts/operations';

/** Changes, or where they are too much to be passed on, the version that they led to. */
export type FeedNews = { readonly changes: readonly Change[] } | { readonly version: number };

type FeedMessage = { readonly from: string; readonly news: FeedNews };

/** In characters; the change log has them, too. */
const lengthMax = 256_000;

const messageSchema = z.object({
  from: z.string(),
  news: z.union([
    z.object({ changes: z.array(changeSchema) }),
    z.object({ version: z.int().min(0) }),
  ]),
});

export function feedText(from: string, changes: readonly Change[]): string {
  const text = JSON.stringify({ from, news: { changes } });
  if (text.length <= lengthMax) return text;
  return JSON.stringify({ from, news: { version: changes.at(-1)?.version ?? 0 } });
}

/** Undefined for what a process of another release might say. */
export function parseFeedText(text: string): FeedMessage | undefined {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
