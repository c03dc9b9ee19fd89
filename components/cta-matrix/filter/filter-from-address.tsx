'use client';

import { type ReactNode } from 'react';

import { FilterContext } from '../cell/filter-context';
import { useCtaView } from '../use-cta-view';

/** Says to all below what is looked for, which the address has. */
export function FilterFromAddress({ children }: { readonly children: ReactNode }) {
  const { filter } = useCtaView();
  return <FilterContext value={filter}>{children}</FilterContext>;
}
