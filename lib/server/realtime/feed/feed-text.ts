import 'server-only';
import { z } from 'zod';

import { type Change, changeSchema } from '@/lib/contracts/operations';

/** Changes, or where they are too much to be passed on, the version that they led to. */
export type FeedNews = { readonly changes: readonly Change[] } | { readonly version: number };

/** In characters; the change log has them, too. */
const lengthMax = 256_000;

const messageSchema = z.object({
  from: z.string(),
  news: z.union([
    z.object({ changes: z.array(changeSchema) }),
    z.object({ version: z.int().min(0) }),
  ]),
});

/** What a process tells the others; it begins with who tells it. */
export function feedText(from: string, changes: readonly Change[]): string {
  const text = JSON.stringify({ from, news: { changes } });
  if (text.length <= lengthMax) return text;
  return JSON.stringify({ from, news: { version: changes.at(-1)?.version ?? 0 } });
}

/** What another process tells; undefined for one's own word, and for what a process of another release might say. */
export function newsOfOthers(self: string, text: string): FeedNews | undefined {
  if (text.startsWith(`{"from":"${self}"`)) return undefined;
  try {
    return messageSchema.safeParse(JSON.parse(text)).data?.news;
  } catch {
    return undefined;
  }
}
