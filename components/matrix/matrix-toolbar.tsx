'use client';

import { type ReactNode } from 'react';

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
  return (
    <>
      {children}
      <ViewMenu {...settings} />
      <FilterHeads
        value={view.filter}
        onChange={(filter) => onChange({ filter })}
        onLeave={onLeave}
      />
    </>
  );
}
