'use client';

import { useMemo } from 'react';

import { gridAxis, type GridAxis } from '@/components/grid/geometry/grid-axis';
import { matrixSizes, type MatrixSizes } from '@/components/matrix/view/matrix-sizes';
import { type MatrixView } from '@/components/matrix/view/matrix-view';
import { headsId, useColumnWidths } from '@/components/matrix/view/use-column-widths';
import { useMediaQuery } from '@/components/ui/use-media-query';

import { type MatrixAxes } from './matrix-axes';

type GridAxes = {
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  readonly headWidth: number;
  readonly headHeight: number;
  readonly totalWidth: number;
  readonly totalHeight: number;
  readonly onResize: (axis: 'column', index: number, sizePx: number | undefined) => void;
  /** Nothing where no column was drawn wider. */
  readonly onResetWidths: (() => void) | undefined;
};

/** How large rows, columns and heads are drawn, by zoom, density and how wide somebody drew a column. */
export function useGridAxes(axes: MatrixAxes, view: MatrixView): GridAxes {
  const { zoom, density, frozenRows, frozenColumns } = view;
  const isNarrow = useMediaQuery('(width < 40rem)');
  const { widthOf, setWidth, reset, isUsual } = useColumnWidths('nested', zoom);
  const sizes: MatrixSizes = matrixSizes({ zoom, density, matrix: 'nested', isNarrow });
  const { rowHeight, columnWidth, headHeight } = sizes;
  const { ids } = axes.columns;
  const count = axes.rows.ids.length;
  const rows = useMemo(
    () => gridAxis({ count, frozen: frozenRows, sizeOf: () => rowHeight }),
    [count, frozenRows, rowHeight],
  );
  const columns = useMemo(
    () =>
      gridAxis({
        count: ids.length,
        frozen: frozenColumns,
        sizeOf: (index) => widthOf(ids[index] ?? '') ?? columnWidth,
      }),
    [ids, frozenColumns, widthOf, columnWidth],
  );
  return {
    rows,
    columns,
    headWidth: widthOf(headsId) ?? sizes.headWidth,
    headHeight,
    totalWidth: sizes.totalWidth,
    totalHeight: sizes.totalHeight,
    onResize: (_axis, index, sizePx) => setWidth(index < 0 ? headsId : (ids[index] ?? ''), sizePx),
    onResetWidths: isUsual ? undefined : reset,
  };
}
