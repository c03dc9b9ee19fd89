import { type OrcaDocument } from '../model/document';
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

/** Whether a pasted table’s first row are the names of its columns, and its first column those of its rows. */
export type HeadSides = { readonly firstRow: boolean; readonly firstColumn: boolean };

/** What a paste would do, told before it is done. */
export type PastePlan = {
  readonly changes: readonly PlannedCell[];
  /** How many cells say already what was pasted. */
  readonly sameCount: number;
  readonly unread: readonly UnreadCell[];
  /** Which of its cells were taken for names. */
  readonly heads: HeadSides;
  /** Whether it was read as a list with one entry to a row; undefined where it can't be one. */
  readonly isList?: boolean;
  readonly unknownHeads: readonly UnknownHead[];
  /** What of the heads is not kept, in sentences. */
  readonly notes: readonly string[];
  /** Whether it would take words for what cells say that may be any text: it is shown first then, be it one cell. */
  readonly isFreeText: boolean;
  /** How many pasted rows are shorter than the longest; the cells they don’t reach are left as they are. */
  readonly shortRowCount: number;
  /** Pasted cells that lie beyond the last row or column, and so go nowhere. */
  readonly beyondCount: number;
  /** Cells that somebody else edits just now: they are left as they are. */
  readonly held: readonly { readonly row: string; readonly column: string }[];
  /** One step that one undo takes back; empty when nothing changes. */
  readonly operations: readonly Operation[];
};

/**
 * A pasted table and where it goes. Rows and columns are those that were shown when it was pasted, in the order shown;
 * undefined stands for one that was removed since.
 */
export type PasteRequest = {
  readonly document: OrcaDocument;
  readonly rows: readonly (readonly string[])[];
  /** Copied out of a matrix of this product: its empty cells empty what they are pasted over. Others leave it alone. */
  readonly isOwn: boolean;
  /** Which of its cells are names, where that is known; else they are found by what they say. */
  readonly heads?: HeadSides | undefined;
  /** Whether a table that may be a list is one; it is, where nobody says otherwise. */
  readonly isList?: boolean | undefined;
  /** The cell that the first pasted one goes to, where the table names no rows or columns of its own. */
  readonly at: { readonly row: number; readonly column: number };
  /** What is selected, both ends included; a smaller table is repeated over it where it fits in evenly. */
  readonly block: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
  readonly rowIds: readonly (string | undefined)[];
  readonly columnIds: readonly (string | undefined)[];
  /** Columns of the model are shown as rows. */
  readonly isTransposed: boolean;
  /** What becomes of unknown heads, by `UnknownHead.key`; without a choice it is what it is misspelt from, or made. */
  readonly choices: ReadonlyMap<string, HeadChoice>;
  /** Whether somebody else edits a cell; row and column are the model's, however it is shown. */
  readonly isHeld: (rowId: string, columnId: string) => boolean;
  readonly newId: () => string;
};
