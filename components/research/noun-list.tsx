'use client';

import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef, type KeyboardEvent, type Ref } from 'react';

import { shownIndexes } from '@/components/grid/geometry/shown-indexes';
import { type NounRow } from '@/lib/orca/views/research';

import { NounListRow } from './noun-list-row';
import { type VerdictRefusal } from './use-verdict';

type NounListProps = {
  readonly rows: readonly NounRow[];
  readonly activeKey: string;
  readonly refusal: VerdictRefusal | undefined;
  readonly listRef: Ref<HTMLDivElement>;
  readonly onActivate: (key: string) => void;
  readonly onHover: (key: string | undefined) => void;
  /** Shows the noun's next occurrence, or the one before it. */
  readonly onStep: (row: NounRow, by: 1 | -1) => void;
};

const rowHeightPx = 32;
const pageRows = 10;

/** The nouns with their counts and verdicts. One tab stop; arrows move, Enter goes through the occurrences. */
export function NounList(props: NounListProps) {
  const { rows, activeKey, refusal, listRef, onActivate, onHover, onStep } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const active = rows.findIndex(({ key }) => key === activeKey);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 12,
    // The grid names its active row, which must be there wherever one scrolled to.
    rangeExtractor: useCallback((range: Range) => shownIndexes(range, active), [active]),
  });

  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active, { align: 'auto' });
  }, [active, virtualizer]);

  const answerKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey)
      return;
    const current = rows[active];
    if (event.key === 'Enter' && current) onStep(current, event.shiftKey ? -1 : 1);
    else {
      const step = steps[event.key];
      if (step === undefined) return;
      const next = Math.min(Math.max(Math.max(active, 0) + step, 0), rows.length - 1);
      const row = rows[active < 0 ? 0 : next];
      if (row) onActivate(row.key);
    }
    event.preventDefault();
  };

  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto max-md:min-h-40">
      <div
        ref={listRef}
        role="grid"
        tabIndex={0}
        aria-label="Nouns"
        aria-rowcount={rows.length}
        aria-activedescendant={active >= 0 ? `${idPrefix}-${active}` : undefined}
        onKeyDown={answerKey}
        onMouseLeave={() => onHover(undefined)}
        className="group relative outline-none"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="presentation"
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <NounListRow
                  id={`${idPrefix}-${item.index}`}
                  row={row}
                  place={item.index + 1}
                  isActive={row.key === activeKey}
                  refusal={refusal?.key === row.key ? refusal : undefined}
                  onChoose={() => onStep(row, 1)}
                  onHover={() => onHover(row.key)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: pageRows,
  PageUp: -pageRows,
  Home: -Infinity,
  End: Infinity,
};
