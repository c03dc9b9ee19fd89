'use client';

import { type ReactNode } from 'react';

import { useMediaQuery } from '@/components/ui/use-media-query';

import { FilterHeads } from './filter-heads';
import { ViewMenu } from './view-menu';
import { type ViewSettings } from './view-settings';

type MatrixToolbarProps = ViewSettings & {
  /** Gives the grid the keyboard back. */
  readonly onLeave: () => void;
  /** What else is set here: this matrix's own views and filters. */
  readonly children?: ReactNode;
};

/** How the matrix is looked at, behind one quiet button, and a field that finds heads. */
export function MatrixToolbar({ children, onLeave, ...settings }: MatrixToolbarProps) {
  const { view, onChange } = settings;
  // On a phone a line of its own for it would cost a row of the matrix.
  const isNarrow = useMediaQuery('(width < 40rem)');
  const filter = (
    <FilterHeads
      value={view.filter}
      onChange={(text) => onChange({ filter: text })}
      onLeave={onLeave}
    />
  );
  return (
    <>
      {children}
      <ViewMenu {...settings}>{isNarrow && filter}</ViewMenu>
      {!isNarrow && filter}
    </>
  );
}
