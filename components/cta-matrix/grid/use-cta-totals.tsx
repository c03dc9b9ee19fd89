'use client';

import { useMemo } from 'react';

import { type GridProps } from '@/components/grid/grid-props';
import { TotalLabel } from '@/components/matrix/totals/total-label';
import { TotalText } from '@/components/matrix/totals/total-text';
import { type MatrixSizes } from '@/components/matrix/view/matrix-sizes';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { ctaAxisTotal, type CtaAxisTotal } from '@/lib/orca/views/cta/cta-axis-total';

import { type CtaOrder } from '../cta-places';

type Totals = Pick<GridProps, 'rowTotals' | 'columnTotals'>;

/**
 * What objects and roles as shown come to, a moment behind the edits. A phone has no foot: it would take a line of verbs
 * from the matrix, and the heads count as well.
 */
export function useCtaTotals(order: CtaOrder, sizes: MatrixSizes): Totals {
  const { totalWidth, totalHeight, rowHeight } = sizes;
  const document = useSettledDocument();
  const isNarrow = useMediaQuery('(width < 40rem)');
  return useMemo(() => {
    const objects = order.objectIds.map((objectId) => ctaAxisTotal(document, { objectId }));
    const roles = order.roleIds.map((roleId) => ctaAxisTotal(document, { roleId }));
    const [down, across] = order.isTransposed ? [roles, objects] : [objects, roles];
    const rowTotals = {
      label: <TotalLabel text="CTAs" at="top" />,
      sizePx: totalWidth,
      render: (row: number) => (
        // Beside the first line of verbs, however many lines the row has.
        <span
          className="absolute inset-x-2 top-0 flex flex-wrap content-center items-center gap-x-1.5 max-sm:inset-x-1.5"
          style={{ height: rowHeight }}
        >
          <AxisTotal total={down[row]} />
        </span>
      ),
    };
    if (isNarrow) return { rowTotals };
    const columnTotals = {
      label: <TotalLabel text="CTAs" at="middle" />,
      sizePx: totalHeight,
      render: (column: number) => <AxisTotal total={across[column]} />,
    };
    return { rowTotals, columnTotals };
  }, [order, document, totalWidth, totalHeight, rowHeight, isNarrow]);
}

function AxisTotal({ total }: { readonly total: CtaAxisTotal | undefined }) {
  if (!total) return null;
  const { ctas, primaries, askedPercent } = total;
  return (
    <TotalText count={ctas} askedPercent={askedPercent}>
      {primaries > 0 && (
        <span className="text-quiet">{primaries.toLocaleString('en')} primary</span>
      )}
    </TotalText>
  );
}
