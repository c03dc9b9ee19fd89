'use client';

import { useCallback, useMemo } from 'react';

import { useSearchParamsState } from '@/lib/client/view/use-search-params-state';
import { type CtaFilter } from '@/lib/orca/views/cta/cta-filter';

import { addressOfFilter, ctaAddressNames, filterOfAddress } from './cta-address';
import { addressOfFocus, type CtaFocus, type FocusAddress } from './cta-places';

export type CtaView = {
  readonly address: FocusAddress;
  /** The verb that is chosen in the focused cell. */
  readonly ctaId: string | undefined;
  readonly isList: boolean;
  readonly filter: CtaFilter;
  readonly focusOn: (focus: CtaFocus, ctaId?: string) => void;
  readonly setList: (isList: boolean) => void;
  readonly setFilter: (filter: CtaFilter) => void;
};

/** Where the focus is in the CTA matrix, what is looked for, and whether it is shown as a list: kept in the address. */
export function useCtaViewState(): CtaView {
  const [address, setAddress] = useSearchParamsState(ctaAddressNames);
  const { row, column, cta, view, crud, primary, role, phase } = address;
  const filter = useMemo(
    () => filterOfAddress({ crud, primary, role, phase }),
    [crud, primary, role, phase],
  );
  const focusOn = useCallback(
    (focus: CtaFocus, ctaId?: string) => setAddress({ ...addressOfFocus(focus), cta: ctaId }),
    [setAddress],
  );
  const setList = useCallback(
    (isList: boolean) => setAddress({ view: isList ? 'list' : undefined }),
    [setAddress],
  );
  const setFilter = useCallback(
    (next: CtaFilter) => setAddress(addressOfFilter(next)),
    [setAddress],
  );
  return {
    address: { row, column },
    ctaId: cta,
    isList: view === 'list',
    filter,
    focusOn,
    setList,
    setFilter,
  };
}
