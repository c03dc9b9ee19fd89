import { type Change } from '@/lib/contracts/operations';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { applyDiff } from '@/lib/orca/operations/diff';
import { type Operation } from '@/lib/orca/operations/operation';

/** An edit that the server has not answered yet. */
export type Batch = { readonly batchId: string; readonly operations: readonly Operation[] };

/** What one browser tab believes: the server's word, plus its own edits not yet answered. */
export type Replica = {
  readonly confirmed: OrcaDocument;
  readonly version: number;
  readonly pending: readonly Batch[];
  /** What is on the screen: `confirmed` with `pending` carried out on it. */
  readonly shown: OrcaDocument;
};

export function replicaOf(confirmed: OrcaDocument, version: number): Replica {
  return { confirmed, version, pending: [], shown: confirmed };
}

/** Adds an edit that was carried out on what is shown. */
export function withEdit(replica: Replica, batch: Batch, shown: OrcaDocument): Replica {
  return { ...replica, pending: [...replica.pending, batch], shown };
}

/** Takes up edits that waited from before a reload, in the order in which they were made. */
export function withKept(replica: Replica, kept: readonly Batch[]): Replica {
  const known = new Set(replica.pending.map(({ batchId }) => batchId));
  const pending = [...kept.filter(({ batchId }) => !known.has(batchId)), ...replica.pending];
  return { ...replica, pending, shown: replay(replica.confirmed, pending) };
}

/**
 * Follows the server's change log. Changes already known are passed over; one of our own edits among them is answered
 * by it. Returns undefined when a version is missing in between: the caller reads the document anew.
 */
export function withChanges(replica: Replica, changes: readonly Change[]): Replica | undefined {
  let { confirmed, version, pending } = replica;
  for (const change of changes) {
    if (change.version <= version) continue;
    if (change.version !== version + 1) return undefined;
    confirmed = applyDiff(confirmed, change.diff);
    version = change.version;
    pending = pending.filter(({ batchId }) => batchId !== change.batchId);
  }
  return version === replica.version
    ? replica
    : { confirmed, version, pending, shown: replay(confirmed, pending) };
}

/** Takes an edit back: the server refused it, or it changed nothing. */
export function withoutBatch(replica: Replica, batchId: string): Replica {
  const pending = replica.pending.filter((batch) => batch.batchId !== batchId);
  if (pending.length === replica.pending.length) return replica;
  return { ...replica, pending, shown: replay(replica.confirmed, pending) };
}

/** Puts a freshly read document under the edits that are still waiting; one that is older than what is known is not fresh. */
export function withSnapshot(replica: Replica, confirmed: OrcaDocument, version: number): Replica {
  if (version < replica.version) return replica;
  return { ...replica, confirmed, version, shown: replay(confirmed, replica.pending) };
}

/** Carries the edits out in order, passing over any that make no sense any more: the server will say so. */
function replay(confirmed: OrcaDocument, pending: readonly Batch[]): OrcaDocument {
  return pending.reduce((document, { operations }) => {
    const applied = applyOperations(document, operations);
    return applied.ok ? applied.value.document : document;
  }, confirmed);
}
