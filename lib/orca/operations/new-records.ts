import { err, ok, type Result } from '@/lib/shared/result';

import { type OrcaRecord } from '../model/record';
import { refKey } from '../model/record-ref';
import { type Draft } from './draft';
import { type Refusal } from './refusal';

/** Records that come one after the other, put in together: a pasted table makes tens of thousands. */
export class NewRecords {
  readonly #draft: Draft;
  #waiting = new Map<string, OrcaRecord>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** As `createRecord`, but the record is not in the draft before `putIn`. */
  take(record: OrcaRecord): Result<undefined, Refusal> {
    const { kind, id } = record;
    const key = refKey(record);
    if (this.#waiting.has(key) || this.#draft.document.tables[kind].has(id)) {
      return err({ code: 'record_exists', at: { kind, id } });
    }
    this.#waiting.set(key, this.#draft.placed(record));
    return ok(undefined);
  }

  /** Called before anything else looks at the draft. */
  putIn(): void {
    if (this.#waiting.size === 0) return;
    this.#draft.add([...this.#waiting.values()]);
    this.#waiting = new Map();
  }
}
