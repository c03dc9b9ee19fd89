import 'server-only';
import { type DocumentReply } from '@/lib/contracts/document';
import { changeSchema, type Change } from '@/lib/contracts/operations';
import { allRecords, emptyDocument } from '@/lib/orca/model/document';

import { type Snapshot } from '../../../documents/document-store';
import { planCommit, type Batch } from '../../../documents/plan-commit';

const projectId = '01900000-0000-7000-8000-0000000000aa';
const at = '2026-11-22T12:00:00.000Z';

/** The change log: one for all processes, and the one truth. */
export class SimulatedLog {
  readonly changes: Change[] = [];
  latest: Snapshot = { projectId, version: 0, document: emptyDocument, jsonLength: 2 };
  /** The batches that were acknowledged without a change, because they changed nothing. */
  readonly idle = new Set<string>();
  readonly #versions = new Map<string, number>();

  commit(batches: readonly Batch[]) {
    const plan = planCommit(this.latest, batches, this.#versions, at);
    const changes = plan.changes.map(asRead);
    this.latest = plan.after;
    for (const change of changes) {
      this.changes.push(change);
      this.#versions.set(change.batchId, change.version);
    }
    for (const [index, { batchId }] of batches.entries()) {
      if (plan.outcomes[index]?.ok && !this.#versions.has(batchId)) this.idle.add(batchId);
    }
    return { outcomes: plan.outcomes, changes };
  }

  documentReply(): DocumentReply {
    const { version, document } = this.latest;
    return { projectId, version, records: [...allRecords(document)] };
  }
}

/** As it is after its way over the wire: equal, and not the same. */
function asRead(change: Change): Change {
  return changeSchema.parse(JSON.parse(JSON.stringify(change)));
}
