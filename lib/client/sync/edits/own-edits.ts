import { type Change } from '@/lib/contracts/operations';
import { emptyDocument, type OrcaDocument } from '@/lib/orca/model/document';
import { type Applied } from '@/lib/orca/operations/apply-operation';
import { type Diff } from '@/lib/orca/operations/diff';

import { type ApiError } from '../../api/api-client';
import { problemText } from '../../api/problem-text';
import {
  replicaOf,
  withChanges,
  withCommitted,
  withEdit,
  withItsUndos,
  withKept,
  withoutBatches,
  withSnapshot,
  type Batch,
  type Replica,
} from '../replica';
import { type Timing } from '../timing';
import { Doubts } from './doubts';
import { KeptEdits } from './kept-edits';
import { LateCopies } from './late-copies';
import { type Outbox, type SetAside } from './outbox';

export type OwnEditsParts = {
  readonly outbox: Outbox;
  readonly timing: Timing;
  /** How changes are followed. */
  readonly follow?: typeof withChanges;
};

export type OwnEditsListener = {
  readonly onNews: () => void;
  /** The server has answered one of this tab's edits. `diff`: what it did; undefined where that is not known. */
  readonly onAnswered: (batchId: string, diff: Diff | undefined) => void;
  /** An edit was taken back. No reason: it was set aside, or has only taken back another one that is gone. */
  readonly onRefused: (batchId: string, reason: string | undefined) => void;
};

const untellable = 'What this was to take back can’t be told any more.';

/** This tab's replica, and what becomes of each edit in it: kept, sent, answered, taken back or set aside. */
export class OwnEdits {
  /** The batches that were sent over this line. */
  readonly sent = new Set<string>();
  readonly #listener: OwnEditsListener;
  readonly #follow: typeof withChanges;
  readonly #kept: KeptEdits;
  readonly #copies: LateCopies;
  readonly #doubts: Doubts;
  #replica: Replica = replicaOf(emptyDocument, 0);

  constructor({ outbox, timing, follow = withChanges }: OwnEditsParts, listener: OwnEditsListener) {
    this.#listener = listener;
    this.#follow = follow;
    this.#kept = new KeptEdits(outbox, {
      onNews: listener.onNews,
      onFound: (waiting) => this.#takeUp(waiting),
    });
    this.#copies = new LateCopies(timing.nowMs);
    this.#doubts = new Doubts(this.#copies, timing, (batch) => {
      this.#become(withKept(this.#replica, [batch]));
      listener.onNews();
    });
  }

  get replica(): Replica {
    return this.#replica;
  }

  /** Whether the server has something to answer. */
  get owes(): boolean {
    const { pending } = this.#replica;
    return this.#doubts.isAny || pending.some(({ committedAt }) => committedAt === undefined);
  }

  /** Whether a reload or a crash would lose nothing. */
  get areKept(): boolean {
    return this.#kept.isComplete;
  }

  get setAside(): readonly SetAside[] {
    return this.#kept.setAside;
  }

  add(batch: Batch, applied: Applied): void {
    this.#replica = withEdit(this.#replica, batch, applied);
    this.#kept.keep(batch);
  }

  /** Takes up what a reload, a crash or a closed tab has left in the outbox. */
  async takeUpKept(): Promise<void> {
    await this.#kept.read();
  }

  #takeUp(kept: readonly Batch[]): void {
    const known = new Set(this.#replica.pending.map(({ batch }) => batch.batchId));
    const found = kept.filter(({ batchId }) => !known.has(batchId) && !this.#doubts.has(batchId));
    // Whoever has left them may have sent them.
    this.#copies.lose(found.map(({ batchId }) => batchId));
    this.#become(withKept(this.#replica, found));
  }

  /** Sends again what was set aside. */
  retry(): void {
    this.#become(withKept(this.#replica, this.#kept.takeAgain()));
  }

  dismissSetAside(): void {
    for (const { id } of this.#kept.setAside) this.#kept.drop(id);
  }

  takeSnapshot(document: OrcaDocument, version: number): void {
    this.#become(withSnapshot(this.#replica, document, version));
  }

  /** Returns which of the changes are this tab's own; undefined where the changes do not fit. */
  follow(changes: readonly Change[]): ReadonlySet<string> | undefined {
    const next = followed(this.#follow, this.#replica, changes);
    if (!next) return undefined;
    const pending = new Set(this.#replica.pending.map(({ batch }) => batch.batchId));
    const isOwn = ({ batchId }: Change) =>
      pending.has(batchId) || this.#doubts.has(batchId) || this.#kept.isSetAside(batchId);
    const own = changes.filter(isOwn);
    this.#become(next, own);
    for (const { batchId, diff } of own) {
      if (!pending.has(batchId)) this.#end(batchId, diff);
    }
    return new Set(own.map(({ batchId }) => batchId));
  }

  committed(batchId: string, version: number): void {
    this.sent.delete(batchId);
    if (this.#doubts.has(batchId)) this.#end(batchId, undefined);
    this.#become(withCommitted(this.#replica, batchId, version));
  }

  /** The server will not carry it out, unless a copy that it gets later can be. */
  refused(batchId: string, error: ApiError): void {
    const edit = this.#replica.pending.find(({ batch }) => batch.batchId === batchId);
    if (!edit) return;
    this.sent.delete(batchId);
    if (this.#copies.waitMs(batchId) === 0) {
      this.#giveUp(edit.batch, error);
      return;
    }
    this.#doubts.add(edit.batch);
    this.#become(withoutBatches(this.#replica, [batchId]));
  }

  loseLine(): void {
    this.#copies.lose(this.sent);
    this.sent.clear();
  }

  beginPost({ batchId }: Batch): void {
    this.#copies.post(batchId);
  }

  endPost({ batchId }: Batch, isAnswered: boolean): void {
    this.#copies.endPost(batchId, isAnswered);
  }

  /** The page goes; what is not answered stays in the outbox. */
  stop(): void {
    this.loseLine();
    this.#doubts.stop();
  }

  /** What the model forbids is taken back; what this person or server can't do now is kept for them. */
  #giveUp(batch: Batch, error: ApiError): void {
    const { batchId } = batch;
    this.#copies.forget(batchId);
    const reason = problemText(error);
    const isRefusedByModel = error.code === 'operation_refused';
    if (isRefusedByModel) this.#kept.drop(batchId);
    else this.#kept.putAside(batch, reason);
    this.#takeBack(batchId, isRefusedByModel ? reason : undefined);
  }

  #takeBack(batchId: string, reason: string | undefined): void {
    const gone = withItsUndos(this.#replica, batchId);
    for (const id of gone) this.#listener.onRefused(id, id === batchId ? reason : undefined);
    this.#become(withoutBatches(this.#replica, gone));
  }

  /** What leaves the replica's waiting edits is answered: by one of the changes, or in another way. */
  #become(next: Replica, changes: readonly Change[] = []): void {
    const before = this.#replica.pending;
    this.#replica = next;
    if (next.pending === before) return;
    const waiting = new Map(next.pending.map(({ batch }) => [batch.batchId, batch]));
    for (const { batch } of before) {
      const now = waiting.get(batch.batchId);
      // Kept before what it takes back is dropped, so that a crash in between finds both, or the one that is complete.
      if (now && now.undoes !== batch.undoes) this.#kept.keep(now);
    }
    const diffs = new Map(changes.map(({ batchId, diff }) => [batchId, diff]));
    for (const { batch } of before) {
      if (!this.#isStillOpen(batch.batchId, waiting)) {
        this.#end(batch.batchId, diffs.get(batch.batchId));
      }
    }
    for (const { batchId, undoes } of waiting.values()) {
      if (undoes === undefined || waiting.has(undoes) || this.#doubts.has(undoes)) continue;
      this.#takeBack(batchId, untellable);
      return;
    }
  }

  #isStillOpen(batchId: string, waiting: ReadonlyMap<string, Batch>): boolean {
    return waiting.has(batchId) || this.#doubts.has(batchId) || this.#kept.isSetAside(batchId);
  }

  /** The server has answered a batch. */
  #end(batchId: string, diff: Diff | undefined): void {
    this.sent.delete(batchId);
    this.#doubts.delete(batchId);
    this.#copies.forget(batchId);
    this.#kept.drop(batchId);
    this.#listener.onAnswered(batchId, diff);
  }
}

/** Changes that do not fit this replica (a bug, a cache gone wrong) are mended by reading the document anew. */
function followed(
  follow: typeof withChanges,
  replica: Replica,
  changes: readonly Change[],
): Replica | undefined {
  try {
    return follow(replica, changes);
  } catch {
    return undefined;
  }
}
