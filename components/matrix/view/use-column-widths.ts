'use client';

import { useParams } from 'next/navigation';
import { useCallback, useState } from 'react';

import { keptWidths, keepWidths, widthWithin, type Widths } from './kept-widths';

type ColumnWidths = {
  /** In CSS pixels, zoomed; undefined where nobody has drawn the column wider or narrower. */
  readonly widthOf: (id: string) => number | undefined;
  /** In CSS pixels, zoomed. Without a width, or with NaN, the column is as wide as the others again. */
  readonly setWidth: (id: string, widthPx: number | undefined) => void;
  readonly reset: () => void;
  readonly isUsual: boolean;
};

/** The row heads' own width is kept under this id. */
export const headsId = 'heads';

/** How wide each column of one of the project's matrices was drawn: by record, kept in this browser. */
export function useColumnWidths(matrix: 'nested' | 'cta', zoom: number): ColumnWidths {
  const { projectId } = useParams<{ projectId: string }>();
  const key = `orca:widths:${projectId}:${matrix}`;
  const [kept, setKept] = useState(() => ({ key, widths: keptWidths(key) }));
  if (kept.key !== key) setKept({ key, widths: keptWidths(key) });
  const { widths } = kept;

  const keep = useCallback(
    (next: Widths) => {
      setKept({ key, widths: next });
      keepWidths(key, next);
    },
    [key],
  );
  const setWidth = useCallback(
    (id: string, widthPx = Number.NaN) => {
      const { [id]: _, ...others } = widths;
      keep(Number.isNaN(widthPx) ? others : { ...others, [id]: widthWithin(widthPx / zoom) });
    },
    [widths, keep, zoom],
  );
  const widthOf = useCallback(
    (id: string) => {
      const width = widths[id];
      return width === undefined ? undefined : Math.round(width * zoom);
    },
    [widths, zoom],
  );
  const reset = useCallback(() => keep({}), [keep]);
  return { widthOf, setWidth, reset, isUsual: Object.keys(widths).length === 0 };
}
