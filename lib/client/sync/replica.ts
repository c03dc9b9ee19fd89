import { type Change } from '@/lib/contracts/operations';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { type Applied } from '@/lib/orca/operations/apply-operation';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { applyDiff, invertDiff, type Diff } from '@/lib/orca/operations/diff';
import { type Operation } from '@/lib/orca/operations/operation';
import { isSameValue } from '@/lib/shared/same-value';

/** An edit as it is kept and sent. */
export type Batch = {
  readonly batchId: string;
  readonly operations: readonly Operation[];
  /**
   * The edit that this one takes back, for as long as the server has not said what that did: until then the operations
   * are what would take it back now, and are not sent. Made of what the edit was hoped to do, they would put back what
   * others have replaced since.
   */
  readonly undoes?: string | undefined;
};

/** An edit that the server's word does not hold yet. */
export type PendingEdit = {
  readonly batch: Batch;
  /** What it does, carried out after the server's word and the edits before it; nothing where it makes no sense now. */
  readonly applied: Applied | undefined;
  /** The version that the server has acknowledged it at: it waits only to be seen there. */
  readonly committedAt: number | undefined;
};

/** What one browser tab believes: the server's word, plus its own edits not yet in it. */
export type Replica = {
  readonly confirmed: OrcaDocument;
  readonly version: number;
  readonly pending: readonly PendingEdit[];
  /** What is on the screen: `confirmed` with `pending` carried out on it. */
  readonly shown: OrcaDocument;
};

export function replicaOf(confirmed: OrcaDocument, version: number): Replica {
  return { confirmed, version, pending: [], shown: confirmed };
}

/** Adds an edit that was carried out on what is shown. */
export function withEdit(replica: Replica, batch: Batch, applied: Applied): Replica {
  const pending = [...replica.pending, { batch, applied, committedAt: undefined }];
  return { ...replica, pending, shown: applied.document };
}

/** Takes up edits that waited from before a reload, in the order in which they were made. */
export function withKept(replica: Replica, kept: readonly Batch[]): Replica {
  const known = new Set(replica.pending.map(({ batch }) => batch.batchId));
  const added = kept
    .filter(({ batchId }) => !known.has(batchId))
    .map((batch) => ({ batch, applied: undefined, committedAt: undefined }));
  return added.length === 0 ? replica : replayed(replica, [...added, ...replica.pending]);
}

/**
 * Follows the server's change log. Changes already known are passed over; one of our own edits among them is answered
 * by it. Returns undefined when a version is missing in between; throws when a change does not belong to this document.
 */
export function withChanges(replica: Replica, changes: readonly Change[]): Replica | undefined {
  let followed: Followed = { ...replica, isAsShown: true };
  for (const change of changes) {
    if (change.version > followed.version + 1) return undefined;
    followed = withChange(followed, change);
  }
  const { confirmed, version, pending, isAsShown } = followed;
  if (version === replica.version && isAsShown) return replica;
  const next = { ...replica, confirmed, version };
  const waiting = pending.filter((edit) => !isSeen(edit, version));
  if (isAsShown && waiting.length === pending.length) return { ...next, pending };
  return replayed(next, waiting);
}

type Followed = Pick<Replica, 'confirmed' | 'version' | 'pending'> & {
  /** Whether what was shown before still is what follows from all this. */
  readonly isAsShown: boolean;
};

function withChange(followed: Followed, change: Change): Followed {
  const { confirmed, version, pending, isAsShown } = followed;
  const isNews = change.version > version;
  const [first] = pending;
  if (isNews && isAsShown && first && isForeseen(first, change)) {
    // What is shown holds it already, in the very same records: nothing is to be drawn again.
    const { document } = first.applied;
    const rest = withUndosOf(pending.slice(1), change);
    return { confirmed: document, version: change.version, pending: rest, isAsShown };
  }
  const others = withUndosOf(
    pending.filter(({ batch }) => batch.batchId !== change.batchId),
    change,
  );
  if (isNews) {
    const next = applyDiff(confirmed, change.diff);
    return { confirmed: next, version: change.version, pending: others, isAsShown: false };
  }
  // Known already, from a document that was read: all it can bring is the answer to an edit.
  return others.length === pending.length
    ? followed
    : { ...followed, pending: others, isAsShown: false };
}

/** The server has carried an edit out, or found it to change nothing, at this version. */
export function withCommitted(replica: Replica, batchId: string, version: number): Replica {
  if (version <= replica.version) return withoutBatches(replica, [batchId]);
  const pending = replica.pending.map((edit) =>
    edit.batch.batchId === batchId ? { ...edit, committedAt: version } : edit,
  );
  return { ...replica, pending };
}

/** Now it is known what the edit did that these take back. */
function withUndosOf(
  pending: readonly PendingEdit[],
  { batchId, diff }: Pick<Change, 'batchId' | 'diff'>,
): readonly PendingEdit[] {
  return pending.map((edit) =>
    edit.batch.undoes === batchId
      ? { ...edit, batch: { batchId: edit.batch.batchId, operations: [invertDiff(diff)] } }
      : edit,
  );
}

/** Takes edits back: the server refused them, or they changed nothing. */
export function withoutBatches(replica: Replica, batchIds: readonly string[]): Replica {
  const pending = replica.pending.filter(({ batch }) => !batchIds.includes(batch.batchId));
  return pending.length === replica.pending.length ? replica : replayed(replica, pending);
}

/** An edit with those that wait to take it back, or each other: without it they mean nothing. */
export function withItsUndos({ pending }: Replica, batchId: string): readonly string[] {
  const found = [batchId];
  for (const { batch } of pending) {
    if (batch.undoes !== undefined && found.includes(batch.undoes)) found.push(batch.batchId);
  }
  return found;
}

/** Puts a freshly read document under the edits that are still waiting. */
export function withSnapshot(replica: Replica, confirmed: OrcaDocument, version: number): Replica {
  const waiting = replica.pending.filter((edit) => !isSeen(edit, version));
  return replayed({ ...replica, confirmed, version }, waiting);
}

function isForeseen(
  edit: PendingEdit,
  change: Change,
): edit is PendingEdit & { readonly applied: Applied } {
  return (
    edit.batch.batchId === change.batchId &&
    edit.applied !== undefined &&
    isSameValue(edit.applied.diff, change.diff)
  );
}

function isSeen({ committedAt }: PendingEdit, version: number): boolean {
  return committedAt !== undefined && committedAt <= version;
}

/** Carries the edits out in order, passing over any that make no sense any more: the server will say so. */
function replayed(replica: Replica, edits: readonly PendingEdit[]): Replica {
  let shown = replica.confirmed;
  const diffs = new Map<string, Diff>();
  const pending = edits.map((edit): PendingEdit => {
    const batch = asOfNow(edit.batch, diffs);
    if (!batch) return { ...edit, applied: undefined };
    const done = applyOperations(shown, batch.operations);
    if (!done.ok) return { ...edit, batch, applied: undefined };
    shown = done.value.document;
    diffs.set(edit.batch.batchId, done.value.diff);
    return { ...edit, batch, applied: done.value };
  });
  return { ...replica, pending, shown };
}

/** What takes back an edit that waits itself depends on what that one does now; nothing where it does nothing. */
function asOfNow(batch: Batch, diffs: ReadonlyMap<string, Diff>): Batch | undefined {
  if (batch.undoes === undefined) return batch;
  const diff = diffs.get(batch.undoes);
  return diff && { ...batch, operations: [invertDiff(diff)] };
}
