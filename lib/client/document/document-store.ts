import { type Change } from '@/lib/contracts/operations';
import { documentOf, emptyDocument, type OrcaDocument } from '@/lib/orca/model/document';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { invertDiff } from '@/lib/orca/operations/diff';
import { type Operation } from '@/lib/orca/operations/operation';
import { type Refusal } from '@/lib/orca/operations/refusal';
import { refusalMessage } from '@/lib/orca/operations/refusal-message';
import { type Result, err, ok } from '@/lib/shared/result';

import { type ApiError } from '../api/api-client';
import { problemText } from '../api/problem-text';
import { hindranceOf, isPassing, type Hindrance } from '../sync/commit-failure';
import { type DocumentApi } from '../sync/document-api';
import { type Outbox } from '../sync/outbox';
import {
  replicaOf,
  withChanges,
  withEdit,
  withKept,
  withoutBatch,
  withSnapshot,
  type Batch,
  type Replica,
} from '../sync/replica';
import { newId } from './new-id';
import {
  afterEdit,
  afterRedo,
  afterUndo,
  emptyStack,
  withoutTop,
  type UndoStack,
} from './undo-stack';

export type SaveState = 'saved' | 'saving' | Hindrance;

export type LoadState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly error: ApiError };

export type EditRefusal = { readonly refusal: Refusal; readonly message: string };

/** What a screen sees of the store; a new value whenever something changed. */
export type DocumentSnapshot = {
  readonly document: OrcaDocument;
  readonly load: LoadState;
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

const retryMinMs = 500;
const retryMaxMs = 15_000;
/** An edit that the server itself fails on so often would keep every later one waiting for ever. */
const failuresMax = 5;

/**
 * One tab's view of one project's document. Edits show at once, go to the server one batch at a time in order, and are
 * taken back with the reason when the server refuses them.
 */
export class DocumentStore {
  readonly #api: DocumentApi;
  readonly #outbox: Outbox;
  /** Told of an edit that was taken back, in a sentence for people. */
  readonly #onRefused: (message: string) => void;
  readonly #listeners = new Set<() => void>();
  #replica: Replica = replicaOf(emptyDocument, 0);
  #stack: UndoStack = emptyStack;
  #load: LoadState = { state: 'loading' };
  /** Why edits are waiting longer than usual. */
  #hindrance: Hindrance | undefined;
  /** How often the server has failed on the edit that is first in line. */
  #failures = 0;
  #isClosed = false;
  #sending: Promise<void> | undefined;
  #retryMs = retryMinMs;
  #snapshot: DocumentSnapshot;

  constructor(api: DocumentApi, outbox: Outbox, onRefused: (message: string) => void) {
    this.#api = api;
    this.#outbox = outbox;
    this.#onRefused = onRefused;
    this.#snapshot = this.#look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DocumentSnapshot => this.#snapshot;

  /** Opens the project: takes up the edits that a reload or crash left waiting, reads the document and sends them. */
  async open(): Promise<void> {
    this.#isClosed = false;
    const kept = await this.#outbox.read();
    await this.load();
    if (kept.length === 0) return;
    this.#replica = withKept(this.#replica, kept);
    this.#tell();
    this.#sending ??= this.#sendAll();
  }

  /** Sends what the server takes now; what it does not stays in the outbox for the next opening. */
  close(): void {
    this.#isClosed = true;
  }

  /** Reads the document from the server and keeps the edits that are still waiting on top of it. */
  async load(): Promise<void> {
    const read = await this.#api.read();
    if (read.ok) {
      const { records, version } = read.value;
      this.#replica = withSnapshot(this.#replica, documentOf(records), version);
      this.#load = { state: 'ready' };
    } else if (this.#load.state !== 'ready') {
      this.#load = { state: 'failed', error: read.error };
    }
    this.#tell();
  }

  /**
   * Carries operations out as one edit that one undo takes back. Returns what takes back just this edit, however many
   * follow it; nothing where it changed nothing. Refused here already when the rules forbid it.
   */
  edit(operations: readonly Operation[]): Result<Operation | undefined, EditRefusal> {
    return this.#carryOut(operations, (inverse) => afterEdit(this.#stack, inverse));
  }

  /** Takes this tab's newest edit back. Refused with the reason when somebody has gone on from it. */
  undo(): Result<undefined, EditRefusal> {
    return this.#step('undo', afterUndo);
  }

  redo(): Result<undefined, EditRefusal> {
    return this.#step('redo', afterRedo);
  }

  /** Brings in what others have done since. */
  async catchUp(): Promise<void> {
    if (this.#load.state !== 'ready' || this.#sending) return;
    const reply = await this.#api.changes(this.#replica.version);
    if (!reply.ok) return;
    if (reply.value.tooFar) await this.load();
    else await this.#follow(reply.value.changes);
    this.#tell();
  }

  #step(
    side: keyof UndoStack,
    after: (stack: UndoStack, inverse: Operation) => UndoStack,
  ): Result<undefined, EditRefusal> {
    const operation = this.#stack[side].at(-1);
    if (!operation) return ok(undefined);
    const done = this.#carryOut([operation], (inverse) => after(this.#stack, inverse));
    if (done.ok) return ok(undefined);
    this.#stack = withoutTop(this.#stack, side);
    this.#tell();
    return done;
  }

  #carryOut(
    operations: readonly Operation[],
    stackAfter: (inverse: Operation) => UndoStack,
  ): Result<Operation | undefined, EditRefusal> {
    const applied = applyOperations(this.#replica.shown, operations);
    if (!applied.ok) {
      const { refusal } = applied.error;
      return err({ refusal, message: refusalMessage(refusal, this.#replica.shown) });
    }
    const { document, diff } = applied.value;
    if (diff.length === 0) return ok(undefined);
    const inverse = invertDiff(diff);
    this.#stack = stackAfter(inverse);
    const batch = { batchId: newId(), operations };
    this.#replica = withEdit(this.#replica, batch, document);
    void this.#outbox.keep(batch);
    this.#tell();
    this.#sending ??= this.#sendAll();
    return ok(inverse);
  }

  async #sendAll(): Promise<void> {
    try {
      for (let [batch] = this.#replica.pending; batch; [batch] = this.#replica.pending) {
        const isAnswered = await this.#send(batch);
        this.#tell();
        if (!isAnswered && this.#isClosed) break;
      }
    } finally {
      this.#sending = undefined;
      this.#tell();
    }
  }

  /** Sends one edit; false when it has to be sent again, after a pause. */
  async #send(batch: Batch): Promise<boolean> {
    const reply = await this.#api.commit(batch, this.#replica.version);
    if (reply.ok) {
      await this.#follow(reply.value.changes);
      // Too far behind to be told every change: only the whole document brings this tab up to date.
      if (this.#replica.version < reply.value.version) await this.load();
      if (this.#replica.version < reply.value.version) return this.#wait('offline');
      this.#answered(batch);
      return true;
    }
    this.#failures = reply.error.code === 'internal' ? this.#failures + 1 : 0;
    if (isPassing(reply.error) && this.#failures < failuresMax) {
      return this.#wait(hindranceOf(reply.error));
    }
    this.#answered(batch);
    // Its inverse would now rewind something else.
    this.#stack = emptyStack;
    this.#onRefused(problemText(reply.error));
    await this.load();
    return true;
  }

  #answered({ batchId }: Batch): void {
    this.#hindrance = undefined;
    this.#retryMs = retryMinMs;
    this.#failures = 0;
    this.#replica = withoutBatch(this.#replica, batchId);
    void this.#outbox.drop(batchId);
  }

  async #wait(hindrance: Hindrance | undefined): Promise<false> {
    this.#hindrance = hindrance;
    this.#tell();
    if (this.#isClosed) return false;
    await pause(this.#retryMs * (0.5 + Math.random()));
    this.#retryMs = Math.min(this.#retryMs * 2, retryMaxMs);
    return false;
  }

  async #follow(changes: readonly Change[]): Promise<void> {
    const next = followed(this.#replica, changes);
    if (next) this.#replica = next;
    else await this.load();
  }

  #tell(): void {
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): DocumentSnapshot {
    const isWaiting = this.#replica.pending.length > 0;
    return {
      document: this.#replica.shown,
      load: this.#load,
      save: this.#hindrance ?? (isWaiting ? 'saving' : 'saved'),
      canUndo: this.#stack.undo.length > 0,
      canRedo: this.#stack.redo.length > 0,
    };
  }
}

/** Changes that do not fit this replica (a bug, a cache gone wrong) are mended by reading the document anew. */
function followed(replica: Replica, changes: readonly Change[]): Replica | undefined {
  try {
    return withChanges(replica, changes);
  } catch {
    return undefined;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
