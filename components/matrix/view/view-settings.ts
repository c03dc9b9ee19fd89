import { type MatrixView } from './matrix-view';
import { type ChangeMatrixView } from './use-matrix-view';

/** Keys parted by spaces as for `Kbd`, with what they do. */
export type MatrixKeys = readonly { readonly keys: string; readonly does: string }[];

/** How the matrix is looked at, and what can be set about it here. */
export type ViewSettings = {
  readonly view: MatrixView;
  readonly onChange: ChangeMatrixView;
  /** What heads can be grouped by here; without any nothing is asked. */
  readonly groupings: readonly MatrixView['grouping'][];
  /** What counts in "Most … first": "verbs". */
  readonly counted: string;
  readonly hasNotation?: boolean;
  /** Where the focus is, in the order shown (-1: a head): up to there one can freeze. */
  readonly focus: { readonly row: number; readonly column: number };
  /** Without it no column was drawn wider. */
  readonly onResetWidths?: (() => void) | undefined;
  readonly keys: MatrixKeys;
};
