import { type Change } from '@/lib/contracts/operations';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { refKey, type RecordRef } from '@/lib/orca/model/record-ref';
import { type Diff } from '@/lib/orca/operations/diff';
import { fieldIn, withInnerNames } from '@/lib/orca/operations/inner-fields';
import { type Fields, type Operation } from '@/lib/orca/operations/operation';
import { isSameValue } from '@/lib/shared/same-value';

import { madeAtMs } from './made-at';

/** Somebody else has replaced what this tab had written into a field, without having seen it or right after it. */
export type Overwritten = {
  readonly ref: RecordRef;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly actorId: string;
  /** Puts mine in the place of theirs; refused where somebody has gone on from theirs. */
  readonly bringBack: Operation;
};

/** What this tab has written, by record and field, the oldest first, and when the server's word of it came here. */
export type OwnWrites = ReadonlyMap<string, { readonly value: unknown; readonly atMs: number }>;

export type Landing = {
  readonly change: Change;
  readonly isOwn: boolean;
  readonly nowMs: number;
  /** What is on the screen after it. Where that still says mine, a later edit of this tab has won. */
  readonly shown: OrcaDocument;
};

type FieldWrite = {
  readonly ref: RecordRef;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

const freshForMs = 10_000;
/** As many fields as are remembered. */
const ownMax = 1_000;
/** What touches more records than that is an import or a merge, and nobody's words in a field. */
const recordsMax = 200;

/** Follows the change log: what this tab has written by now, and which of it the change has replaced. */
export function afterLanding(
  own: OwnWrites,
  { change, isOwn, nowMs, shown }: Landing,
): { readonly own: OwnWrites; readonly overwritten: readonly Overwritten[] } {
  if (change.diff.length > recordsMax) return { own, overwritten: [] };
  const writes = writesOf(change.diff);
  if (writes.length === 0 || (!isOwn && own.size === 0)) return { own, overwritten: [] };
  if (isOwn) return { own: withOwn(own, writes, nowMs), overwritten: [] };
  const next = new Map(own);
  const overwritten: Overwritten[] = [];
  for (const write of writes) {
    const mine = next.get(keyOf(write));
    next.delete(keyOf(write));
    if (!mine || !isSameValue(mine.value, write.before)) continue;
    if (isMeeting(change, mine.atMs, nowMs) && isShown(shown, write)) {
      overwritten.push(lossOf(write, change.actorId));
    }
  }
  return { own: next, overwritten };
}

function withOwn(own: OwnWrites, writes: readonly FieldWrite[], atMs: number): OwnWrites {
  const next = new Map(own);
  for (const write of writes) {
    const key = keyOf(write);
    next.delete(key);
    next.set(key, { value: write.after, atMs });
  }
  return new Map([...next].slice(-ownMax));
}

/**
 * Whether the two met: whoever made the later one, maybe offline and long ago, can't have known of mine, or had seen it
 * only for a moment. Clocks of two machines differ by less than what is written over knowingly.
 */
function isMeeting({ batchId }: Change, mineAtMs: number, nowMs: number): boolean {
  const madeMs = madeAtMs(batchId);
  return nowMs - mineAtMs <= freshForMs || (madeMs !== undefined && madeMs < mineAtMs);
}

function lossOf({ ref, field, before, after }: FieldWrite, actorId: string): Overwritten {
  const patch: Fields = { [field]: before };
  const expected: Fields = { [field]: after };
  return {
    ref,
    field,
    mine: before,
    theirs: after,
    actorId,
    bringBack: { type: 'records.write', writes: [{ write: 'update', ...ref, patch, expected }] },
  };
}

function isShown(shown: OrcaDocument, { ref, field, after }: FieldWrite): boolean {
  const record: Fields | undefined = shown.tables[ref.kind].get(ref.id);
  return record !== undefined && isSameValue(fieldIn(record, field), after);
}

/** Where a record stands in its list is nobody's text. */
function writesOf(diff: Diff): readonly FieldWrite[] {
  return diff.flatMap((entry) => {
    if (entry.change === 'remove') return [];
    const ref = entry.change === 'update' ? entry : entry.record;
    const after: Fields = entry.change === 'update' ? withInnerNames(entry.after) : entry.record;
    const before: Fields = entry.change === 'update' ? withInnerNames(entry.before) : {};
    return (
      Object.keys(after)
        .filter((field) => !['kind', 'id', 'orderKey'].includes(field))
        // A collection is one field with many in it; what somebody leaves as it was is not written.
        .filter((field) => !isSameValue(before[field], after[field]))
        .map((field) => ({
          ref: { kind: ref.kind, id: ref.id },
          field,
          before: before[field],
          after: after[field],
        }))
    );
  });
}

function keyOf({ ref, field }: FieldWrite): string {
  return `${refKey(ref)}.${field}`;
}
