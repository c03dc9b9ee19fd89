import { type Cursor, type Person } from '@/lib/contracts/presence';

import { type LeaseAnswer, type LeaseState } from './own-lease';
import { type PresenceLink } from './presence-link';

/** This tab. Without a connection it is seen by nobody. */
export type Self = { readonly userId: string; readonly connectionId: string | undefined };

export type PlacedCursor = { readonly person: Person; readonly cursor: Cursor };

export type PresenceStoreOptions = {
  readonly link: PresenceLink;
  readonly userId: string;
  /** The address below the project's, with its search. */
  readonly readPath: () => string;
};

/** Who else is in the project, what this tab tells of itself, and the one place it edits alone. */
export class PresenceStore {
  readonly #options: PresenceStoreOptions;

  constructor(options: PresenceStoreOptions) {
    this.#options = options;
  }

  /** Begins to listen and to tell; the answer ends both. */
  open(): () => void {
    return this.#options.link.listen({ onMessage: () => {} });
  }

  /** Tells the listeners of one topic only: `self`, `others`, `cursors`, `at:<place>` or `lease:<place>`. */
  readonly subscribe = (_topic: string, _listener: () => void): (() => void) => {
    return () => {};
  };

  readonly self = (): Self => ({ userId: this.#options.userId, connectionId: undefined });

  readonly others = (): readonly Person[] => [];

  readonly peopleAt = (_place: string): readonly Person[] => [];

  readonly holderOf = (_place: string): Person | undefined => undefined;

  readonly cursors = (): readonly PlacedCursor[] => [];

  readonly leaseOf = (_place: string): LeaseState => ({ state: 'none' });

  /** Says that this tab's focus is at the place until the answer is called; then the one claimed before it counts. */
  claimPlace(_place: string): () => void {
    return () => {};
  }

  /** A key or pointer was used. */
  noteActivity(): void {}

  /** The router shows another screen. */
  noteScreen(_pathname: string): void {}

  /** The page goes away, or comes back from the browser's cache. */
  setAway(_isAway: boolean): void {}

  moveCursor(_cursor: Cursor | null): void {}

  async beginLease(_place: string, _takeOver: boolean): Promise<LeaseAnswer> {
    return { state: 'granted' };
  }

  endLease(_place: string): void {}
}
