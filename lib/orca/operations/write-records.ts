import { err, ok, type Result } from '@/lib/shared/result';

import { type Draft } from './draft';
import { firstFinder } from './first-of-its-kind';
import { NewRecords } from './new-records';
import { type Write } from './operation';
import { type Refusal } from './refusal';
import { expectFields, updateRecord } from './update-record';

/**
 * Carries out many record writes as one: imports, pasted lists, undo. The rules are checked once at the end, so records
 * may point at each other in any order; removals take nothing along, so nothing may still point at what they remove.
 */
export function writeRecords(draft: Draft, writes: readonly Write[]): Result<undefined, Refusal> {
  const firstLike = firstFinder(draft.document);
  const fresh = new NewRecords(draft);
  for (const write of writes) {
    const done =
      write.write === 'create' ? create(fresh, write, firstLike) : change(draft, write, fresh);
    if (!done.ok) return done;
  }
  fresh.putIn();
  return ok(undefined);
}

type Creation = Extract<Write, { readonly write: 'create' }>;

function create(
  fresh: NewRecords,
  { record, isFirst }: Creation,
  firstLike: ReturnType<typeof firstFinder>,
): Result<undefined, Refusal> {
  const first = isFirst && firstLike(record);
  if (!first) return fresh.take(record);
  return err({ code: 'made_meanwhile', at: { kind: first.kind, id: first.id } });
}

function change(
  draft: Draft,
  write: Exclude<Write, Creation>,
  fresh: NewRecords,
): Result<undefined, Refusal> {
  fresh.putIn();
  const at = { kind: write.kind, id: write.id };
  const asExpected = expectFields(draft, at, write.expected);
  if (!asExpected.ok) return err(asExpected.error);
  if (write.write === 'update') return updateRecord(draft, at, write.patch);
  draft.drop(at);
  return ok(undefined);
}
