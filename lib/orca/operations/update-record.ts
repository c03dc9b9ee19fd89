import { err, ok, type Result } from '@/lib/shared/result';
import { isSameValue } from '@/lib/shared/same-value';

import { recordSchema } from '../model/record';
import { type RecordRef } from '../model/record-ref';
import { type Draft } from './draft';
import { fieldIn, withFields } from './inner-fields';
import { endKey, isListed } from './list-order';
import { type Fields } from './operation';
import { type Refusal } from './refusal';

/**
 * Sets some fields of a record; the others stay as they are, so that two people on two fields both get their way.
 * Refuses what the record's schema does not allow (a minimum above the maximum, an unknown field).
 */
export function updateRecord(
  draft: Draft,
  at: RecordRef,
  patch: Fields,
): Result<undefined, Refusal> {
  const current = draft.document.tables[at.kind].get(at.id);
  if (!current) return err({ code: 'record_missing', at });
  const next = recordSchema.safeParse(withFields(current, patch));
  if (!next.success) {
    const [issue] = next.error.issues;
    return err({
      code: 'record_invalid',
      at,
      ...(issue ? { path: issue.path, detail: issue.message } : {}),
    });
  }
  if (next.data.kind !== at.kind || next.data.id !== at.id) {
    return err({ code: 'record_invalid', at, path: ['id'], detail: 'kind and id never change' });
  }
  const record = next.data;
  // As on create, an empty order key asks for the end of the list.
  draft.put(
    isListed(record) && record.orderKey === ''
      ? { ...record, orderKey: endKey(draft.document, record) }
      : record,
  );
  return ok(undefined);
}

/** Refuses (`changed_since`) when a field no longer holds what the caller expects to find there. */
export function expectFields(
  draft: Draft,
  at: RecordRef,
  expected: Fields,
): Result<undefined, Refusal> {
  const current: Fields | undefined = draft.document.tables[at.kind].get(at.id);
  if (!current) return err({ code: 'record_missing', at });
  const stray = Object.entries(expected).find(
    ([name, value]) => !isSameValue(fieldIn(current, name), value),
  );
  return stray ? err({ code: 'changed_since', at, path: stray[0].split('.') }) : ok(undefined);
}
