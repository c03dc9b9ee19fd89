import { err, ok, type Result } from '@/lib/shared/result';

import { createRecord } from './create-record';
import { type Draft } from './draft';
import { firstFinder } from './first-of-its-kind';
import { type Write } from './operation';
import { type Refusal } from './refusal';
import { expectFields, updateRecord } from './update-record';

/**
 * Carries out many record writes as one: imports, pasted lists, undo. The rules are checked once at the end, so records
 * may point at each other in any order; removals take nothing along, so nothing may still point at what they remove.
 */
export function writeRecords(draft: Draft, writes: readonly Write[]): Result<undefined, Refusal> {
  const firstLike = firstFinder(draft.document);
  for (const write of writes) {
    const done = writeRecord(draft, write, firstLike);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

function writeRecord(
  draft: Draft,
  write: Write,
  firstLike: ReturnType<typeof firstFinder>,
): Result<undefined, Refusal> {
  if (write.write === 'create') {
    const first = write.isFirst && firstLike(write.record);
    if (!first) return createRecord(draft, write.record);
    return err({ code: 'made_meanwhile', at: { kind: first.kind, id: first.id } });
  }
  const at = { kind: write.kind, id: write.id };
  const asExpected = expectFields(draft, at, write.expected);
  if (!asExpected.ok) return err(asExpected.error);
  if (write.write === 'update') return updateRecord(draft, at, write.patch);
  draft.drop(at);
  return ok(undefined);
}
