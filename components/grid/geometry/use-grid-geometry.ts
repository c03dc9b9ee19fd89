'use client';

import { useMemo } from 'react';

import { useMediaQuery } from '../../ui/use-media-query';
import { type GridProps } from '../grid-props';
import { gridGeometry, type GridGeometry } from './grid-geometry';

/** The same object until something really stands elsewhere. */
export function useGridGeometry(props: GridProps): GridGeometry {
  const { rows, columns, headWidth, headHeight, zoom } = props;
  const hasRowGroups = props.rowGroups !== undefined && props.rowGroups.length > 0;
  const hasColumnGroups = props.columnGroups !== undefined && props.columnGroups.length > 0;
  const hasRowsEnd = props.rowsEnd !== undefined;
  const hasColumnsEnd = props.columnsEnd !== undefined;
  const rowTotalsPx = props.rowTotals?.sizePx ?? 0;
  const columnTotalsPx = props.columnTotals?.sizePx ?? 0;
  const isWide = !useMediaQuery('(width < 40rem)');
  return useMemo(
    () =>
      gridGeometry({
        rows,
        columns,
        headWidth,
        headHeight,
        zoom,
        hasRowGroups,
        hasColumnGroups,
        hasRowsEnd,
        hasColumnsEnd,
        rowTotalsPx,
        columnTotalsPx,
        isWide,
      }),
    [
      rows,
      columns,
      headWidth,
      headHeight,
      zoom,
      hasRowGroups,
      hasColumnGroups,
      hasRowsEnd,
      hasColumnsEnd,
      rowTotalsPx,
      columnTotalsPx,
      isWide,
    ],
  );
}
