'use client';

import { memo, type ReactNode, type RefObject } from 'react';

import { classNames } from '../../ui/class-names';
import { overRowLine } from './over-row-line';

type GridHeadProps = {
  readonly axis: 'row' | 'column';
  readonly index: number;
  /** From the left of its row, in CSS pixels, and how wide it is. */
  readonly left: number;
  readonly width: number;
  /** Of a column head; row heads are as high as their row. */
  readonly height?: number;
  /** What is in its row or column has the focus. */
  readonly isMarked: boolean;
  /** The name of the group it belongs to. */
  readonly group: string | undefined;
  /** Which way rows are sorted by it. */
  readonly sort?: 'ascending' | 'descending' | undefined;
  /** Given to the head that has the focus itself. */
  readonly focusedRef: RefObject<HTMLDivElement | null> | undefined;
  readonly render: (index: number, isFocused: boolean) => ReactNode;
};

/** A head, which stays in sight. It is marked while the focused cell is in its row or column. */
export const GridHead = memo(function (props: GridHeadProps) {
  const { axis, index, left, width, isMarked, focusedRef } = props;
  const isFocused = focusedRef !== undefined;
  const isColumn = axis === 'column';
  return (
    <div
      ref={focusedRef}
      role={isColumn ? 'columnheader' : 'rowheader'}
      aria-colindex={isColumn ? index + 2 : 1}
      aria-description={props.group}
      aria-sort={props.sort}
      tabIndex={isFocused ? 0 : -1}
      data-cell={isColumn ? `-1:${index}` : `${index}:-1`}
      data-focused={isMarked || undefined}
      data-current={isFocused || undefined}
      style={isColumn ? { left, width, height: props.height } : { left, marginLeft: left, width }}
      className={classNames(
        'overflow-hidden border-r border-hairline outline-2 -outline-offset-2 outline-transparent has-[input,textarea]:z-30 has-[input,textarea]:overflow-visible data-current:outline-control data-current:focus:outline-accent',
        isColumn ? 'absolute bottom-0' : `sticky z-10 shrink-0 ${overRowLine}`,
        isMarked ? 'bg-selected text-ink' : 'bg-ground',
      )}
    >
      {props.render(index, isFocused)}
    </div>
  );
});
