'use client';

import { type ReactNode } from 'react';

import { Badge } from '@/components/ui/badge';
import { type MapSection as Section } from '@/lib/orca/views/object-map';

import { sectionLooks } from './section-looks';

type MapSectionProps = {
  readonly section: Exclude<Section, 'head'>;
  readonly count: number;
  readonly children: ReactNode;
};

/** One coloured part of a column. */
export function MapSection({ section, count, children }: MapSectionProps) {
  const { letter, title, explanation, tone } = sectionLooks[section];
  return (
    <div
      role="rowgroup"
      aria-label={title}
      data-section={section}
      className="flex flex-col gap-0.5 px-1.5"
    >
      <div role="row" className="pt-2 pb-1">
        <div
          role="columnheader"
          title={explanation}
          className="flex items-center gap-1.5 text-xs text-quiet"
        >
          <Badge tone={tone} className="h-4 min-w-4 px-1">
            {letter}
          </Badge>
          <span className="grow font-medium">{title}</span>
          <span className="pr-1.5 tabular-nums">{count > 0 && count}</span>
        </div>
      </div>
      {children}
    </div>
  );
}
