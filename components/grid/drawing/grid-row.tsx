'use client';

import { memo, type ReactNode, type RefObject } from 'react';

import { classNames } from '../../ui/class-names';
import { type GridGeometry } from '../geometry/grid-geometry';
import { type GridProps, type GridTotals } from '../grid-props';
import { GridCell } from './grid-cell';
import { GridHead } from './grid-head';
import { RowTotal } from './grid-totals';
import { overRowLine } from './over-row-line';

type GridRowProps = Pick<GridProps, 'FilledColumns' | 'renderCell' | 'renderRowHead'> & {
  readonly columnIds: readonly string[] | undefined;
  readonly rowTotals: GridTotals | undefined;
  readonly row: number;
  readonly geometry: GridGeometry;
  readonly group: string | undefined;
  /** Whether another group begins below. */
  readonly endsGroup: boolean;
  readonly frozenColumns: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** -1 is the head; undefined where the focus is in another row. */
  readonly focusedColumn: number | undefined;
  /** The columns of the selected block, both ends included; none where it does not touch this row. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly ariaTotals: number;
  readonly focusedRef: RefObject<HTMLDivElement | null>;
};

/** Renders again by itself when cells of the row are filled or emptied. */
export const GridRow = memo(function (props: GridRowProps) {
  const { FilledColumns } = props;
  return (
    <FilledColumns row={props.row}>
      {(filled) => <DrawnRow {...props} filled={filled} />}
    </FilledColumns>
  );
});

type DrawnRowProps = GridRowProps & { readonly filled: readonly number[] };

/** The head of a row and those of its cells that are filled and in view, or focused. */
function DrawnRow(props: DrawnRowProps) {
  const { row, columnIds, geometry, frozenColumns, focusedColumn } = props;
  const { rows, columns, left, top, width } = geometry;
  const cell = (column: number, from: number): ReactNode => (
    <GridCell
      key={columnIds?.[column] ?? column}
      row={row}
      column={column}
      left={from + columns.startOf(column)}
      width={columns.sizeOf(column)}
      isSelected={column >= props.selectedFrom && column <= props.selectedTo}
      focusedRef={column === focusedColumn ? props.focusedRef : undefined}
      render={props.renderCell}
    />
  );
  const drawn = drawnColumns(props);
  const frozen = drawn.filter((column) => column < frozenColumns);
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classNames(
        'absolute left-0 flex border-b',
        props.endsGroup ? 'border-control' : 'border-hairline',
      )}
      style={{ top: top + rows.startOf(row), width, height: rows.sizeOf(row) }}
    >
      <GridHead
        axis="row"
        index={row}
        left={geometry.bandLeft}
        width={left - geometry.bandLeft}
        isMarked={focusedColumn !== undefined}
        group={props.group}
        focusedRef={focusedColumn === -1 ? props.focusedRef : undefined}
        render={props.renderRowHead}
      />
      {frozenColumns > 0 && (
        <div
          role="presentation"
          // What floats out of the focused cell lies over the rows below it.
          className={classNames(
            'sticky shrink-0 border-r-2 border-control bg-ground',
            overRowLine,
            focusedColumn === undefined ? 'z-[6]' : 'z-[7]',
          )}
          style={{ left, width: columns.startOf(frozenColumns) }}
        >
          {frozen.map((column) => cell(column, 0))}
        </div>
      )}
      {drawn.slice(frozen.length).map((column) => cell(column, left))}
      {props.rowTotals && (
        <RowTotal row={row} ariaColumn={props.ariaTotals} totals={props.rowTotals} />
      )}
    </div>
  );
}

const overscanColumns = 1;

function drawnColumns(props: DrawnRowProps): readonly number[] {
  const { filled, frozenColumns, firstColumn, lastColumn, focusedColumn = -1 } = props;
  const drawn = filled.filter(
    (column) =>
      column < frozenColumns ||
      (column >= firstColumn - overscanColumns && column <= lastColumn + overscanColumns),
  );
  if (focusedColumn < 0 || drawn.includes(focusedColumn)) return drawn;
  return [...drawn, focusedColumn].toSorted((a, b) => a - b);
}
