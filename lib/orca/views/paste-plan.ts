import { type Operation } from '../operations/operation';

/** A cell that a paste changes, in words. */
export type PlannedCell = {
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly change: 'fill' | 'replace' | 'clear';
};

/** A pasted cell that says nothing this matrix knows: where it stood in the pasted table ("C4"), and why. */
export type UnreadCell = { readonly at: string; readonly text: string; readonly reason: string };

/** A name at the head of a pasted row or column that no record goes by. */
export type UnknownHead = {
  /** `choices` are kept under it. */
  readonly key: string;
  readonly text: string;
  readonly kind: 'object' | 'role';
  /** Records whose names are near, the nearest first, at most five. */
  readonly guesses: readonly { readonly id: string; readonly name: string }[];
  readonly choice: HeadChoice;
};

/** What becomes of an unknown head: a new record, one more name of an existing one, or nothing with all of its cells. */
export type HeadChoice =
  | { readonly do: 'create' }
  | { readonly do: 'match'; readonly id: string }
  | { readonly do: 'skip' };

/** What a paste would do, told before it is done. */
export type PastePlan = {
  readonly changes: readonly PlannedCell[];
  /** How many cells say already what was pasted. */
  readonly sameCount: number;
  readonly unread: readonly UnreadCell[];
  readonly unknownHeads: readonly UnknownHead[];
  /** Pasted cells that lie beyond the last row or column, and so go nowhere. */
  readonly beyondCount: number;
  /** Cells that somebody else edits just now: they are left as they are. */
  readonly held: readonly { readonly row: string; readonly column: string }[];
  /** One step that one undo takes back; empty when nothing changes. */
  readonly operations: readonly Operation[];
};
