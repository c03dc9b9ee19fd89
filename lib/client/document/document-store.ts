import { type Change } from '@/lib/contracts/operations';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { invertDiff } from '@/lib/orca/operations/diff';
import { type Operation } from '@/lib/orca/operations/operation';
import { type Refusal } from '@/lib/orca/operations/refusal';
import { refusalMessage } from '@/lib/orca/operations/refusal-message';
import { type Result, err, ok } from '@/lib/shared/result';

import { afterLanding, type Overwritten, type OwnWrites } from '../sync/edits/overwritten';
import { type Batch } from '../sync/replica';
import { Replication, type ReplicationParts } from '../sync/replication';
import { nextSaveStateMs, saveStateOf } from '../sync/save-state';
import { type DocumentSnapshot } from './document-snapshot';
import { gatherRefusals } from './gather-refusals';
import { newId } from './new-id';
import { nextFrame } from './next-frame';
import { SnapshotTeller } from './snapshot-teller';
import { tooLargeText } from './too-large';
import { type UndoRule } from './undo/inverses';
import { OwnHistory, type StackAfter } from './undo/own-history';
import { afterEdit, afterRedo, afterUndo, type UndoStack } from './undo/undo-stack';
import { whyNotEdit } from './why-not-edit';

/** Why an edit was not carried out, as a sentence; `refusal` where the model's rules forbid it. */
export type EditRefusal = { readonly refusal?: Refusal; readonly message: string };

/** A batch and the one that it takes back. */
export type TakenBack = { readonly batchId: string; readonly undoes: string };

export type ChangeListener = (change: Change, isOwn: boolean) => void;

export type DocumentStoreParts = ReplicationParts & {
  /** Told of edits that the server took back: of one why, of several how many and why. */
  readonly onRefused: (message: string) => void;
  /** Told at once of every edit that will not be carried out: it was taken back or set aside. */
  readonly onGivenUp?: (batchId: string) => void;
  /** When others' work is shown: what comes within one frame is drawn once. */
  readonly nextFrame?: (run: () => void) => void;
  /** How edits are taken back. */
  readonly undoRule?: UndoRule;
};

const cannotTakeBack = 'This can’t be taken back any more.';

/**
 * One tab's view of one project's document. Edits show in the same tick, go to the server at once and in order, and are
 * taken back with the reason when the server refuses them.
 */
export class DocumentStore {
  readonly #parts: DocumentStoreParts;
  readonly #replication: Replication;
  readonly #history: OwnHistory;
  readonly #teller: SnapshotTeller;
  readonly #levelListeners = new Set<(isAllTold: boolean) => void>();
  readonly #changeListeners = new Set<ChangeListener>();
  readonly #overwrittenListeners = new Set<(overwritten: Overwritten) => void>();
  #ownWrites: OwnWrites = new Map();

  constructor(parts: DocumentStoreParts) {
    this.#parts = parts;
    this.#history = new OwnHistory(parts.undoRule);
    const tellRefused = gatherRefusals(parts.timing, parts.onRefused);
    this.#replication = new Replication(parts, {
      onNews: () => this.#teller.note(),
      onConfirmed: (change, isOwn) => this.#confirm(change, isOwn),
      onLevel: (isAllTold) => {
        for (const listener of this.#levelListeners) listener(isAllTold);
      },
      onAnswered: (batchId, diff) => this.#history.settle(batchId, diff),
      onRefused: (batchId, reason) => {
        this.#history.forget(batchId);
        parts.onGivenUp?.(batchId);
        if (reason !== undefined) tellRefused(reason);
      },
    });
    this.#teller = new SnapshotTeller({
      look: () => this.#look(),
      nextChangeMs: (nowMs) => nextSaveStateMs(this.#replication.reach, nowMs),
      timing: parts.timing,
      nextFrame: parts.nextFrame ?? nextFrame,
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#teller.subscribe(listener);

  readonly snapshot = (): DocumentSnapshot => this.#teller.snapshot();

  /** What is on the screen; the same value for as long as nothing in it changes. */
  readonly document = (): OrcaDocument => this.snapshot().document;

  /** The server's word: the document without what this tab still waits to have answered. */
  readonly confirmed = (): OrcaDocument => this.#replication.replica.confirmed;

  /** The last version that this tab has; null when it has nothing yet. */
  readonly version = (): number | null => this.#replication.version();

  /** Tells of every change of the log that comes in, in order, after the document has followed it. */
  readonly observe = (listener: ChangeListener): (() => void) => {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  };

  /**
   * Tells that this tab has what the server has: after a welcome, and after each answer to a request. `isAllTold` is
   * false where a whole document has taken the place of the changes.
   */
  readonly observeLevel = (listener: (isAllTold: boolean) => void): (() => void) => {
    this.#levelListeners.add(listener);
    return () => this.#levelListeners.delete(listener);
  };

  /** Tells of own writes that somebody else has replaced; `edit([bringBack])` puts one back. */
  readonly observeOverwritten = (listener: (overwritten: Overwritten) => void): (() => void) => {
    this.#overwrittenListeners.add(listener);
    return () => this.#overwrittenListeners.delete(listener);
  };

  /** What somebody who has to do with the project is called; undefined where it was not told. */
  nameOf(userId: string): string | undefined {
    return this.#replication.nameOf(userId);
  }

  /** Opens the project, and takes up the edits that a reload or crash left waiting. */
  async open(): Promise<void> {
    await this.#replication.open();
  }

  /** Ends the line; what is not answered stays in the outbox for the next opening. */
  close(): void {
    this.#replication.close();
    this.#teller.stop();
  }

  /** Asks for the document, or for its news, without waiting for the line. */
  async load(): Promise<void> {
    await this.#replication.read();
  }

  /**
   * Carries operations out as one edit that one undo takes back. Returns the edit's id, for `takeBack`; nothing where
   * it changed nothing. Refused here already when the rules or this person's role forbid it.
   */
  edit(operations: readonly Operation[]): Result<string | undefined, EditRefusal> {
    return this.#carryOut({ operations }, afterEdit);
  }

  /** Takes one of this tab's edits back, however many follow it, as an edit of its own. */
  takeBack(batchId: string): Result<string | undefined, EditRefusal> {
    return this.#takeBack(batchId, afterEdit);
  }

  /** The id of the edit that `undo` would take back; undefined where there is none. */
  newestEdit(): string | undefined {
    return this.#history.newest('undo');
  }

  /** Takes this tab's newest edit back. Refused with the reason when somebody has gone on from it. */
  undo(): Result<TakenBack | undefined, EditRefusal> {
    return this.#step('undo', afterUndo);
  }

  redo(): Result<TakenBack | undefined, EditRefusal> {
    return this.#step('redo', afterRedo);
  }

  /** Every edit that the server does not have, for people to take with them. */
  unsaved(): readonly unknown[] {
    const { replica, setAside } = this.#replication;
    const waiting = replica.pending.filter(({ committedAt }) => committedAt === undefined);
    return [
      ...waiting.map(({ batch }) => batch),
      ...setAside.map(({ reason, content }) => ({ reason, content })),
    ];
  }

  /** Whether closing the tab would lose an edit. */
  isAtRisk(): boolean {
    return !this.#replication.reach.areKept;
  }

  /** Sends again what was set aside. */
  retrySetAside(): void {
    this.#replication.retrySetAside();
  }

  /** Forgets what was set aside. */
  dismissSetAside(): void {
    this.#replication.dismissSetAside();
  }

  #step(side: keyof UndoStack, after: StackAfter): Result<TakenBack | undefined, EditRefusal> {
    const undoes = this.#history.newest(side);
    if (undoes === undefined) return ok(undefined);
    const done = this.#takeBack(undoes, after);
    if (done.ok && done.value !== undefined) return ok({ batchId: done.value, undoes });
    // One whose role has changed may get it back; what the rules forbid does not apply any more.
    if (this.#whyNot() === undefined) this.#history.dropNewest(side);
    this.#teller.note();
    this.#teller.tell();
    return done.ok ? ok(undefined) : done;
  }

  /** While the server has not said what the edit did, its undo follows whatever it turns out to be. */
  #takeBack(undoes: string, after: StackAfter): Result<string | undefined, EditRefusal> {
    const waiting = this.#replication.replica.pending.find(({ batch }) => batch.batchId === undoes);
    if (waiting?.applied) {
      const operations = [invertDiff(waiting.applied.diff)];
      return this.#carryOut({ operations, undoes }, after);
    }
    const inverse = this.#history.inverseOf(undoes);
    if (!inverse) return err({ message: cannotTakeBack });
    return this.#carryOut({ operations: [inverse] }, after);
  }

  #carryOut(
    edit: Omit<Batch, 'batchId'>,
    after: StackAfter,
  ): Result<string | undefined, EditRefusal> {
    const message = this.#whyNot();
    if (message !== undefined) return err({ message });
    const { shown } = this.#replication.replica;
    const applied = applyOperations(shown, edit.operations);
    if (!applied.ok) {
      const { refusal } = applied.error;
      return err({ refusal, message: refusalMessage(refusal, shown) });
    }
    if (applied.value.diff.length === 0) return ok(undefined);
    const tooLarge = tooLargeText(edit.operations);
    if (tooLarge !== undefined) return err({ message: tooLarge });
    const batchId = newId();
    this.#history.make(batchId, applied.value.diff, after);
    this.#replication.add({ ...edit, batchId }, applied.value);
    this.#teller.tell();
    return ok(batchId);
  }

  /** Why this person can't edit here at all; undefined where they can. */
  #whyNot(): string | undefined {
    const { role, reach } = this.#replication;
    return whyNotEdit(role, reach.ended);
  }

  #confirm(change: Change, isOwn: boolean): void {
    const { shown } = this.#replication.replica;
    const nowMs = this.#parts.timing.nowMs();
    const { own, overwritten } = afterLanding(this.#ownWrites, { change, isOwn, nowMs, shown });
    this.#ownWrites = own;
    for (const listener of this.#changeListeners) listener(change, isOwn);
    for (const loss of overwritten) {
      for (const listener of this.#overwrittenListeners) listener(loss);
    }
  }

  #look(): DocumentSnapshot {
    const { replica, load, role, reach, setAside } = this.#replication;
    return {
      setAside,
      document: replica.shown,
      load,
      save: saveStateOf(reach, this.#parts.timing.nowMs()),
      role,
      canUndo: this.#history.has('undo'),
      canRedo: this.#history.has('redo'),
    };
  }
}
