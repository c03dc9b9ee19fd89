'use client';

import { MatrixToolbar } from '@/components/matrix/view/matrix-toolbar';

import { type CtaMatrix } from '../use-cta-matrix';
import { CtaFilters } from './cta-filters';
import { ctaKeys } from './cta-keys';
import { CtaViews } from './cta-views';

const groupings = ['none', 'phase', 'type'] as const;

/** How the matrix is shown, and what is looked for in it. */
export function CtaToolbar({ matrix }: { readonly matrix: CtaMatrix }) {
  const { view, changeView, isList, setList, filter, setFilter, position, takeFocus } = matrix;
  const hiding = {
    isOn: view.hidesEmpty,
    onChange: (hidesEmpty: boolean) => changeView({ hidesEmpty }),
  };
  return (
    <>
      <CtaViews view={view} onChange={changeView} isList={isList} setList={setList} />
      <CtaFilters filter={filter} onChange={setFilter} {...(!isList && { hiding })} />
      {!isList && (
        <MatrixToolbar
          view={view}
          onChange={changeView}
          groupings={groupings}
          counted="verbs"
          focus={position}
          onResetWidths={matrix.axes.onResetWidths}
          keys={ctaKeys}
          onLeave={takeFocus}
        />
      )}
    </>
  );
}
