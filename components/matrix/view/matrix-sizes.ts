import { type MatrixView } from './matrix-view';

/** All in CSS pixels, zoomed already. */
export type MatrixSizes = {
  readonly rowHeight: number;
  /** One verb in a cell, with its distance to the next. */
  readonly lineHeight: number;
  /** What a row needs besides its lines. */
  readonly rowPadding: number;
  readonly columnWidth: number;
  readonly headWidth: number;
  readonly headHeight: number;
  /** Of the totals of rows, and of those of columns. */
  readonly totalWidth: number;
  readonly totalHeight: number;
};

type SizesAsked = Pick<MatrixView, 'zoom' | 'density'> & {
  readonly matrix: 'nested' | 'cta';
  /** Whether there is little room across: a phone. */
  readonly isNarrow: boolean;
};

const rowHeights = { compact: 34, normal: 40, roomy: 52 } as const;
const lineHeights = { compact: 24, normal: 28, roomy: 34 } as const;
const rowPaddings = { compact: 6, normal: 12, roomy: 20 } as const;
const columnShares = { compact: 0.95, normal: 1, roomy: 1.2 } as const;
const columnWidths = { nested: 108, cta: 184 } as const;
const narrowColumnWidths = { nested: 100, cta: 168 } as const;
const headWidths = { nested: 176, cta: 184 } as const;
const headHeights = { compact: 44, normal: 56, roomy: 64 } as const;
const narrowHeadWidths = { nested: 112, cta: 128 } as const;
const totals = { width: 112, height: 36 } as const;
/** A finger needs this much however small the matrix is drawn. */
const touchHeight = 44;

/** How large everything in a matrix is before anybody draws a column wider. */
export function matrixSizes({ zoom, density, matrix, isNarrow }: SizesAsked): MatrixSizes {
  const zoomed = (px: number) => Math.round(px * zoom);
  const columnWidth = (isNarrow ? narrowColumnWidths : columnWidths)[matrix];
  const rowHeight = zoomed(rowHeights[density]);
  return {
    rowHeight: isNarrow ? Math.max(rowHeight, touchHeight) : rowHeight,
    lineHeight: zoomed(lineHeights[density]),
    rowPadding: zoomed(rowPaddings[density]),
    columnWidth: zoomed(columnWidth * columnShares[density]),
    headWidth: zoomed((isNarrow ? narrowHeadWidths : headWidths)[matrix]),
    headHeight: zoomed(headHeights[density]),
    totalWidth: zoomed(totals.width),
    totalHeight: zoomed(totals.height),
  };
}
