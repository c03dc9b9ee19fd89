'use client';

import { useMemo } from 'react';

import { gridAxis, type GridAxis } from '@/components/grid/geometry/grid-axis';
import { matrixSizes, type MatrixSizes } from '@/components/matrix/view/matrix-sizes';
import { type MatrixView } from '@/components/matrix/view/matrix-view';
import { headsId, useColumnWidths } from '@/components/matrix/view/use-column-widths';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { useDocument } from '@/lib/client/document/use-document';
import { mostLines } from '@/lib/orca/views/cta/cta-matrix';

import { type CtaOrder } from '../cta-places';

type CtaAxes = {
  readonly rows: GridAxis;
  readonly columns: GridAxis;
  readonly headWidth: number;
  readonly sizes: MatrixSizes;
  readonly onResize: (axis: 'column', index: number, sizePx: number | undefined) => void;
  /** Nothing where no column was drawn wider. */
  readonly onResetWidths: (() => void) | undefined;
};

/** The column of verbs that nobody may use has a width of its own too. */
const unassignedId = 'unassigned';

/** How large rows and columns are: a row is as high as the most lines in one of its cells. */
export function useCtaAxes(order: CtaOrder, view: MatrixView): CtaAxes {
  const { zoom, density, frozenRows, frozenColumns } = view;
  const { objectIds, roleIds, isTransposed } = order;
  const isNarrow = useMediaQuery('(width < 40rem)');
  const { widthOf, setWidth, reset, isUsual } = useColumnWidths('cta', zoom);
  const sizes = matrixSizes({ zoom, density, matrix: 'cta', isNarrow });
  const { rowHeight, lineHeight, rowPadding, columnWidth } = sizes;
  const mosts = useDocument((document) =>
    isTransposed
      ? roleIds.map((roleId) => mostLines(document, { roleId }))
      : objectIds.map((objectId) => mostLines(document, { objectId })),
  );
  const rows = useMemo(
    () =>
      gridAxis({
        count: mosts.length,
        frozen: frozenRows,
        sizeOf: (index) => Math.max(rowHeight, (mosts[index] ?? 0) * lineHeight + rowPadding),
      }),
    [mosts, frozenRows, rowHeight, lineHeight, rowPadding],
  );
  const columnIds = isTransposed ? objectIds : roleIds;
  const columns = useMemo(
    () =>
      gridAxis({
        count: columnIds.length,
        frozen: frozenColumns,
        sizeOf: (index) => widthOf(columnIds[index] ?? unassignedId) ?? columnWidth,
      }),
    [columnIds, frozenColumns, widthOf, columnWidth],
  );
  return {
    rows,
    columns,
    headWidth: widthOf(headsId) ?? sizes.headWidth,
    sizes,
    onResize: (_axis, index, sizePx) =>
      setWidth(index < 0 ? headsId : (columnIds[index] ?? unassignedId), sizePx),
    onResetWidths: isUsual ? undefined : reset,
  };
}
