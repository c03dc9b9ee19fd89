import { type DocumentReply } from '@/lib/contracts/document';
import { type Change } from '@/lib/contracts/operations';
import { documentOf } from '@/lib/orca/model/document';

import { type ApiError } from '../api/api-client';
import { type OwnEdits } from './edits/own-edits';
import { type LoadState } from './load-state';

export type FollowingListener = {
  /** The change log has gone on; told after the replica has. */
  readonly onConfirmed: (change: Change, isOwn: boolean) => void;
  /**
   * This tab has what the server has, by a welcome, a document or an answer to a request. `isAllTold`: every change that
   * it did not have was told; false where a whole document has taken their place.
   */
  readonly onLevel: (isAllTold: boolean) => void;
};

/** How far this tab has followed the server: what it has to rely on, and up to where it has told of the changes. */
export class Following {
  readonly #edits: OwnEdits;
  readonly #listener: FollowingListener;
  #load: LoadState = { state: 'loading' };
  /** What came does not fit: only the whole document mends that. */
  #isAstray = false;
  /** Up to which version changes were told of, or were in a document that was read. */
  #toldUpTo = 0;

  constructor(edits: OwnEdits, listener: FollowingListener) {
    this.#edits = edits;
    this.#listener = listener;
  }

  get load(): LoadState {
    return this.#load;
  }

  /** The last version that this tab has; null when it has nothing, or nothing to rely on. */
  get version(): number | null {
    return this.#load.state === 'ready' && !this.#isAstray ? this.#edits.replica.version : null;
  }

  /** What follows on the line goes on from this document, be it older than what requests have brought meanwhile. */
  takeDocument({ records, version }: DocumentReply): void {
    this.#edits.takeSnapshot(documentOf(records), version);
    this.#toldUpTo = Math.max(this.#toldUpTo, version);
    this.#isAstray = false;
    this.#load = { state: 'ready' };
    this.#listener.onLevel(false);
  }

  /** A document that was asked for by a request, whose answer may have been overtaken. */
  readDocument(reply: DocumentReply): void {
    if (this.#load.state !== 'ready' || reply.version >= this.#edits.replica.version) {
      this.takeDocument(reply);
    }
  }

  /** Tells of each change once. Returns whether they fit; where not, the whole document is needed. */
  follow(changes: readonly Change[]): boolean {
    const own = this.#edits.follow(changes);
    if (!own) {
      this.#isAstray = true;
      return false;
    }
    for (const change of changes) {
      if (change.version <= this.#toldUpTo) continue;
      this.#toldUpTo = change.version;
      this.#listener.onConfirmed(change, own.has(change.batchId));
    }
    return true;
  }

  /** The server has told all that this tab did not have. */
  reachLevel(): void {
    if (!this.#isAstray) this.#listener.onLevel(true);
  }

  /** There is nothing to be had; what is there already stays. */
  fail(error: ApiError): void {
    if (this.#load.state !== 'ready') this.#load = { state: 'failed', error };
  }
}
