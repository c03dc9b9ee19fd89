import { type ComponentType, type ReactNode, type Ref } from 'react';

import { type GridCut } from './clipboard/grid-cut';
import { type GridAxis } from './geometry/grid-axis';
import { type GridOverlay, type GridPointer } from './grid-overlay';
import { type GridBlock } from './hands/grid-block';
import { type GridCommand } from './hands/grid-command';
import { type GridPosition } from './hands/grid-navigation';

/** A run of rows or columns that belong together, from `start` to the next run. */
export type GridGroup = { readonly start: number; readonly label: string };

/** A table as it came from a clipboard; rows may differ in length. */
export type PastedTable = {
  readonly rows: readonly (readonly string[])[];
  /** Copied out of a grid of this product: nobody has to be shown first what it says. */
  readonly isOwn: boolean;
  /** The names of its columns and of its rows are its first row and column, beyond doubt. */
  readonly hasHeads?: true;
  /** Its cells were cut there: the id of the `GridCut`. */
  readonly cutId?: string;
};

export type GridHandle = {
  /** Gives the focused cell the keyboard. */
  readonly takeFocus: () => void;
  /**
   * Gives the keyboard to the grid and to none of its cells: for when what somebody was writing in is taken away. What
   * they go on writing goes nowhere, until Escape, a key that moves, or a press.
   */
  readonly rest: () => void;
};

/**
 * A grid of any size that draws only what is in view. Positions count from 0 in the order shown; -1 is the head of a
 * row or column. Whether rows and columns are turned round, sorted or filtered is its owner's business.
 */
export type GridProps = {
  readonly label: string;
  /** Sizes are in CSS pixels and zoomed already. The same axis has to be the same object, else every row renders. */
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  /**
   * What stands in each row and column, as ids that go along when it moves: a field that is open there keeps what is
   * typed. The same arrays while the order is the same; another order gives the selection up.
   */
  readonly rowIds?: readonly string[];
  readonly columnIds?: readonly string[];
  readonly headWidth: number;
  readonly headHeight: number;
  /** The size of text, spacing and icons in the cells and heads, 1 for the usual. What is given in px stays. */
  readonly zoom: number;
  readonly rowGroups?: readonly GridGroup[];
  readonly columnGroups?: readonly GridGroup[];
  /**
   * Gives its child the columns of a row that hold something, ascending. Only these and the focused cell become
   * elements. A component, so that a row can follow what fills it by itself.
   */
  readonly FilledColumns: ComponentType<{
    readonly row: number;
    readonly children: (filled: readonly number[]) => ReactNode;
  }>;
  readonly focus: GridPosition;
  readonly onFocus: (position: GridPosition) => void;
  /** Returns false when nothing answers the command, so that the key stays the page's. */
  readonly onCommand: (command: GridCommand) => boolean;
  /** Told of the selection; undefined where it is the focused cell alone. */
  readonly onSelect?: (block: GridBlock | undefined) => void;
  /** What a cell says as text, for the clipboard. */
  readonly textOf: (position: GridPosition) => string;
  /** The columns of a row of which `textOf` has anything to say, ascending; without it every cell is asked. */
  readonly filledOf?: (row: number) => readonly number[];
  /** What a head says as text: copied along when whole rows or columns are. */
  readonly headTextOf: (axis: 'row' | 'column', index: number) => string;
  /** Without it nothing can be pasted or filled here. */
  readonly onPaste?: (table: PastedTable, block: GridBlock) => void;
  /** What is cut and waits to be pasted, as its owner has it from `onCut`: it is outlined. */
  readonly cut?: GridCut | undefined;
  /**
   * Told of cells that were cut, and by undefined that they were given up: by Escape, or because others are copied. It
   * takes `rowIds` and `columnIds`; without it nothing can be cut here.
   */
  readonly onCut?: (cut: GridCut | undefined) => void;
  /** Told why cells cannot be cut, or what is on the clipboard cannot be pasted at all, in a sentence for people. */
  readonly onPasteRefused?: (reason: string) => void;
  /**
   * Without it widths stay as they are. `sizePx` is zoomed as the sizes given are; undefined asks for the usual width
   * again. Row heads' own width is index -1. Column heads are drawn wider at their right edge, a double press there or
   * Alt+Shift+0 on the head resets it, Alt+Shift+arrows on a head change its width.
   */
  readonly onResize?: (axis: 'column', index: number, sizePx: number | undefined) => void;
  /** These keep their identity from render to render, else every cell renders again. */
  readonly renderCell: RenderCell;
  readonly renderRowHead: (row: number, isFocused: boolean) => ReactNode;
  readonly renderColumnHead: (column: number, isFocused: boolean) => ReactNode;
  /** Which way the rows are sorted by a column; nothing where they are not. */
  readonly sortOf?: (column: number) => 'ascending' | 'descending' | undefined;
  /** Totals at the far side of each row and the foot of each column; they stay in sight. */
  readonly rowTotals?: GridTotals;
  readonly columnTotals?: GridTotals;
  readonly corner?: ReactNode;
  /** After the last column head and below the last row head: where one adds another. */
  readonly columnsEnd?: ReactNode;
  readonly rowsEnd?: ReactNode;
  readonly Overlay?: GridOverlay;
  /** Told where a mouse or pen hovers, with every move; nothing when it is on no cell any more. */
  readonly onHover?: (pointer: GridPointer | undefined) => void;
  readonly onScroller?: (scroller: HTMLElement | null) => void;
  readonly ref?: Ref<GridHandle>;
};

export type RenderCell = (row: number, column: number, isFocused: boolean) => ReactNode;

export type GridTotals = {
  /** What all of them are ("Seen from here"). */
  readonly label: ReactNode;
  readonly sizePx: number;
  /** In small type and one line, wrapped where it does not fit; each piece of text and each element apart. */
  readonly render: (index: number) => ReactNode;
};
