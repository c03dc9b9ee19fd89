import { frameBytesMax } from '@/lib/contracts/realtime';

import { type Batch, type PendingEdit } from '../replica';

/** What is known of the ways to the server. */
export type Ways = {
  /** The line is there and the document has come over it. */
  readonly isLive: boolean;
  /** What was sent over this line and is not answered yet, by batch id. */
  readonly sent: ReadonlySet<string>;
  /** A batch is being posted, or the next post waits after a failure. */
  readonly isPosting: boolean;
};

export type Sendings = { readonly overLine: readonly Batch[]; readonly byPost: Batch | undefined };

/** Room is left for what a proxy or a later field adds. */
const lineBytesMax = frameBytesMax - 5_000;

/**
 * What to send now, so that the server gets this tab's edits in order. Over the line everything goes at once; posts go
 * one at a time, each after everything before it is answered and before anything after it is sent. What takes back an
 * edit waits, with everything after it, until that edit is answered.
 */
export function nextSendings(pending: readonly PendingEdit[], ways: Ways): Sendings {
  const unanswered = pending
    .filter(({ committedAt }) => committedAt === undefined)
    .map(({ batch }) => batch);
  const endsAt = unanswered.findIndex(({ undoes }) => undoes !== undefined);
  const waiting = endsAt < 0 ? unanswered : unanswered.slice(0, endsAt);
  const [oldest] = waiting;
  const post = ways.isPosting ? undefined : oldest;
  if (!ways.isLive) return { overLine: [], byPost: post };
  const overLine: Batch[] = [];
  for (const batch of waiting) {
    if (ways.sent.has(batch.batchId)) continue;
    if (isTooLarge(batch)) return { overLine, byPost: batch === oldest ? post : undefined };
    overLine.push(batch);
  }
  return { overLine, byPost: undefined };
}

// A large batch is looked at with everything that happens while it is posted.
const largeness = new WeakMap<Batch, boolean>();

function isTooLarge(batch: Batch): boolean {
  const known = largeness.get(batch);
  if (known !== undefined) return known;
  const text = JSON.stringify(batch.operations);
  // A character is one to three bytes.
  const isLarge =
    text.length * 3 > lineBytesMax &&
    (text.length > lineBytesMax || new TextEncoder().encode(text).length > lineBytesMax);
  largeness.set(batch, isLarge);
  return isLarge;
}
