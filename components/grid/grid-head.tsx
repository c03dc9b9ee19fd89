'use client';

import { memo, type CSSProperties, type ReactNode } from 'react';

import { classNames } from '../ui/class-names';

type GridHeadProps = {
  readonly role: 'columnheader' | 'rowheader';
  readonly index: number;
  readonly isFocused: boolean;
  readonly style: CSSProperties;
  readonly render: (index: number) => ReactNode;
};

/** A frozen head. It is marked while the focused cell is in its row or column. */
export const GridHead = memo(
  function ({ role, index, isFocused, style, render }: GridHeadProps) {
    const isColumn = role === 'columnheader';
    return (
      <div
        role={role}
        aria-colindex={isColumn ? index + 2 : 1}
        data-grid-head
        data-focused={isFocused || undefined}
        style={style}
        className={classNames(
          'overflow-hidden',
          isColumn
            ? 'absolute top-0 border-r border-hairline'
            : 'sticky left-0 z-10 h-full border-r border-b border-hairline',
          isFocused ? 'bg-selected text-ink' : 'bg-ground',
        )}
      >
        {render(index)}
      </div>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.isFocused === b.isFocused &&
    a.render === b.render &&
    a.style.left === b.style.left &&
    a.style.width === b.style.width,
);
