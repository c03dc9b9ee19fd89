import { err, ok, type Result } from '@/lib/shared/result';

import { type OrcaRecord } from '../model/record';
import { type Draft } from './draft';
import { type Refusal } from './refusal';

/** Adds a record; one without an order key goes to the end of its list. Refuses an id that is in use. */
export function createRecord(draft: Draft, record: OrcaRecord): Result<undefined, Refusal> {
  const { kind, id } = record;
  if (draft.document.tables[kind].has(id)) return err({ code: 'record_exists', at: { kind, id } });
  draft.put(draft.placed(record));
  return ok(undefined);
}
