'use client';

import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';

import { shownIndexes } from '@/components/grid/geometry/shown-indexes';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { classNames } from '@/components/ui/class-names';

import { objectColumns, tableColumns } from './object-columns';
import { ObjectRow } from './object-row';

type ObjectTableProps = {
  /** In the order shown. */
  readonly ids: readonly string[];
  readonly focusedId: string;
  readonly onFocus: (objectId: string) => void;
  readonly onMerge: (objectId: string) => void;
  readonly onRemove: (objectId: string) => void;
  /** False while a search hides neighbours: an order among the found ones would mean nothing. */
  readonly canReorder: boolean;
};

const rowHeightPx = 40;

/** The catalogue. Arrows move between cells, Enter edits, Alt with an arrow moves the object. */
export function ObjectTable(props: ObjectTableProps) {
  const { ids, focusedId, onFocus, onMerge, onRemove, canReorder } = props;
  const edit = useUndoableEdit();
  const scroller = useRef<HTMLDivElement>(null);
  const focused = ids.indexOf(focusedId);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (at) => ids[at] ?? at,
    overscan: 6,
    // What is being typed there must outlast scrolling away from it.
    rangeExtractor: useCallback((range: Range) => shownIndexes(range, focused), [focused]),
  });
  // Where the focus was set from outside: an address, a person one follows. A press must not move what it presses.
  const scrollToFocused = useEffectEvent(() => {
    if (focused < 0 || scroller.current?.contains(document.activeElement)) return;
    virtualizer.scrollToIndex(focused);
  });
  useEffect(() => scrollToFocused(), [focusedId]);

  const focusCell = (row: number, column: string, isDrawn = true) => {
    virtualizer.scrollToIndex(row);
    const focus = () => {
      const cell = `[data-index="${row}"] [data-column="${column}"]`;
      const button = scroller.current?.querySelector<HTMLElement>(`${cell} button`);
      button?.focus();
      return button instanceof HTMLElement;
    };
    // The next key must find it there already; only a row outside the view is made by the scrolling.
    if (!isDrawn || !focus()) requestAnimationFrame(focus);
  };
  const reorder = (at: number, by: 1 | -1) => {
    const id = ids[at];
    const isOutside = at + by < 0 || at + by >= ids.length;
    if (id === undefined || isOutside || !canReorder) return;
    const afterId = ids[by === 1 ? at + 1 : at - 2] ?? null;
    edit([{ type: 'list.reorder', kind: 'object', id, afterId }]);
  };
  const answerKey = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    const { row, column } = cell;
    const vertical = verticalSteps[event.key];
    const horizontal = horizontalSteps[event.key];
    if (vertical !== undefined && event.altKey) {
      reorder(row, vertical);
      focusCell(row + vertical, column, false);
    } else if (vertical !== undefined) {
      focusCell(Math.min(Math.max(row + vertical, 0), ids.length - 1), column);
    } else if (horizontal !== undefined) {
      const place = focusableColumns.indexOf(column) + horizontal;
      focusCell(row, focusableColumns[place] ?? column);
    } else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className="min-h-0 grow overflow-auto">
      <div
        role="grid"
        tabIndex={-1}
        aria-label="Objects"
        aria-rowcount={ids.length + 1}
        onKeyDown={answerKey}
        className="min-w-200"
      >
        <div
          role="row"
          aria-rowindex={1}
          className={`sticky top-0 z-20 border-b border-hairline bg-ground text-xs font-medium text-quiet ${tableColumns}`}
        >
          {objectColumns.map(({ id, label, hint, isNumber }) => (
            <div
              key={id}
              role="columnheader"
              title={hint}
              className={`px-3 py-2 ${isNumber ? 'px-1! text-right' : ''} ${id === 'name' ? 'sticky left-0 bg-ground' : ''}`}
            >
              <span className={id === 'actions' ? 'sr-only' : undefined}>{label}</span>
            </div>
          ))}
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const id = ids[item.index];
            return (
              id !== undefined && (
                <div
                  key={item.key}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  role="presentation"
                  // The row being edited lies over its neighbours, with its field and what is wrong in it; so do the names at
                  // one where others are.
                  className={classNames(
                    'absolute inset-x-0 top-0 focus-within:z-10',
                    // The first has its names below.
                    item.index === 0
                      ? 'not-focus-within:has-data-presence:z-[2]'
                      : 'not-focus-within:has-data-presence:z-[1]',
                  )}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <ObjectRow
                    id={id}
                    place={item.index + 2}
                    isFocused={id === focusedId}
                    onFocus={onFocus}
                    onMerge={onMerge}
                    onRemove={onRemove}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The cell whose button has the focus; a field that is being edited keeps its arrows. */
function cellOf(
  target: EventTarget,
): { readonly row: number; readonly column: string } | undefined {
  if (!(target instanceof HTMLButtonElement)) return undefined;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const row = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return column === undefined || row === undefined ? undefined : { row: Number(row), column };
}

const focusableColumns: readonly string[] = ['name', 'definition', 'synonyms', 'actions'];
const verticalSteps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const horizontalSteps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
