import 'server-only';
import { applyOperations, type BatchRefusal } from '@/lib/orca/operations/apply-operations';
import { type Operation } from '@/lib/orca/operations/operation';
import { type Refusal } from '@/lib/orca/operations/refusal';
import { refusalMessage } from '@/lib/orca/operations/refusal-message';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { type LoggedChange, type Snapshot } from './document-store';
import { growthOf } from './json-length';

export type Batch = {
  readonly actorId: string;
  readonly batchId: string;
  readonly operations: readonly Operation[];
};

/** `version` is what the batch made, or what it found where it had nothing to change. */
export type Committed = { readonly version: number; readonly change?: LoggedChange };

export type CommitPlan = {
  readonly before: Snapshot;
  readonly changes: readonly LoggedChange[];
  readonly after: Snapshot;
  /** One for each batch, in order. */
  readonly outcomes: readonly Result<Committed, Failure>[];
};

/**
 * Applies batches one after the other, each all or nothing, and says what is to be stored. `repeated` are the versions
 * of batches that were committed before: those get their first answer and are not applied again.
 */
export function planCommit(
  before: Snapshot,
  batches: readonly Batch[],
  repeated: ReadonlyMap<string, number>,
  at: string,
): CommitPlan {
  const versions = new Map(repeated);
  const changes: LoggedChange[] = [];
  let after = before;
  const outcomes = batches.map((batch): Result<Committed, Failure> => {
    const first = versions.get(batch.batchId);
    if (first !== undefined) return ok({ version: first });
    const applied = applyOperations(after.document, batch.operations);
    if (!applied.ok) return err(refusalFailure(applied.error, after));
    const { document, diff } = applied.value;
    if (diff.length === 0) return ok({ version: after.version });
    const { projectId, version, jsonLength } = after;
    const grown = jsonLength + growthOf(diff);
    const { batchId } = batch;
    after = { projectId, version: version + 1, batchId, document, jsonLength: grown };
    const change = { ...batch, version: after.version, at, diff: [...diff] };
    changes.push(change);
    versions.set(batch.batchId, after.version);
    return ok({ version: after.version, change });
  });
  return { before, changes, after, outcomes };
}

function refusalFailure({ index, refusal }: BatchRefusal, { document }: Snapshot): Failure {
  const detail = refusalMessage(refusal, document);
  return {
    code: 'operation_refused',
    detail,
    refusal: { code: refusal.code, index },
    issues: [{ path: ['operations', index, ...pathOf(refusal)], message: detail }],
  };
}

function pathOf({ path = [] }: Refusal): readonly (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}
