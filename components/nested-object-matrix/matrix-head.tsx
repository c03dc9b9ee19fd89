'use client';

import { memo } from 'react';

import { classNames } from '@/components/ui/class-names';
import { type ObjectReading } from '@/lib/orca/views/nested-object-matrix';

type MatrixHeadProps = {
  readonly name: string;
  /** How many cells of this row or column are a yes. */
  readonly yeses: number;
  readonly reading: ObjectReading;
  readonly axis: 'row' | 'column';
};

const readingTitles = {
  hub: 'Hub: many objects are seen from here. A candidate for the navigation.',
  popular: 'Popular: seen from many objects. It needs a strong card.',
  leaf: 'Leaf: nothing is seen from here, but others show it.',
  isolated: 'Isolated: no path leads here or away from here.',
} as const satisfies Record<Exclude<ObjectReading, ''>, string>;

/** An object at the head of its row or column, with how many yeses it has there and what that reads like. */
export const MatrixHead = memo(function ({ name, yeses, reading, axis }: MatrixHeadProps) {
  const isRow = axis === 'row';
  return (
    <span
      title={name.toUpperCase()}
      className={classNames(
        'flex h-full gap-x-2 px-2 py-1',
        isRow ? 'items-center' : 'flex-col justify-end',
      )}
    >
      <span
        className={classNames(
          'line-clamp-2 min-w-0 grow text-xs font-semibold object-caps wrap-anywhere',
          !isRow && 'flex items-end',
        )}
      >
        {name}
      </span>
      <span
        className={classNames(
          'flex shrink-0 gap-1 text-xs text-quiet',
          isRow ? 'flex-col items-end' : 'justify-between',
        )}
      >
        <span>
          {yeses}
          <span className="sr-only">{isRow ? ' seen from here' : ' see it'}</span>
        </span>
        {reading !== '' && (
          <span title={readingTitles[reading]} className="max-sm:hidden">
            {reading}
          </span>
        )}
      </span>
    </span>
  );
});
