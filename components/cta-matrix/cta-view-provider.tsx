'use client';

import { type ReactNode } from 'react';

import { FilterContext } from './cell/filter-context';
import { CtaViewContext } from './cta-view-context';
import { useCtaViewState } from './use-cta-view-state';

/** Says to all below what is looked at, and apart from that what is looked for: cells follow no focus but their own. */
export function CtaViewProvider({ children }: { readonly children: ReactNode }) {
  const view = useCtaViewState();
  return (
    <CtaViewContext value={view}>
      <FilterContext value={view.filter}>{children}</FilterContext>
    </CtaViewContext>
  );
}
