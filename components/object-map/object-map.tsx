'use client';

import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FocusEvent } from 'react';

import { shownIndexes } from '@/components/grid/geometry/shown-indexes';
import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useEdit } from '@/lib/client/document/use-edit';
import { useTellCursor } from '@/lib/client/presence/use-cursors';
import { placeAttribute, type AttributePlace } from '@/lib/orca/edits/place-attribute';
import { findRecord } from '@/lib/orca/model/lookups';

import { mapCursor } from './column-body';
import { MapColumn } from './column/map-column';
import { MapCursors } from './map-cursors';
import { headOf, type MapFocus } from './map-navigation';
import { useAttributeDrag } from './use-attribute-drag';
import { useMapKeys } from './use-map-keys';

type ObjectMapProps = {
  readonly columns: readonly string[];
  readonly focus: MapFocus | undefined;
  readonly isLed: boolean;
  readonly jumps: number;
  readonly query: string;
  readonly noteFocus: (focus: MapFocus) => void;
  readonly moveTo: (focus: MapFocus) => void;
  readonly onOpenCta: (ctaId: string) => void;
};

const columnWidth = 240;
const gap = 12;
/** Below this one column fills the view, and a swipe goes to the next. */
const narrowMax = 560;

/** The columns side by side. Only those in sight are drawn. */
export function ObjectMap(props: ObjectMapProps) {
  const { columns, focus, isLed, jumps, query, noteFocus, moveTo, onOpenCta } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  const tellCursor = useTellCursor();
  const answerKey = useMapKeys({ columns, focus, moveTo });
  const drop = useDrop();
  const { line, startDrag } = useAttributeDrag(drop);
  const width = useColumnWidth(scroller);
  const focusIndex = focus ? columns.indexOf(focus.objectId) : -1;
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => width.column,
    getItemKey: (index) => columns[index] ?? index,
    gap,
    paddingStart: gap,
    paddingEnd: gap,
    scrollPaddingStart: gap,
    scrollPaddingEnd: gap,
    overscan: 2,
    // The focused column stays drawn when it is scrolled away, else Tab would not find it.
    rangeExtractor: useCallback((range: Range) => shownIndexes(range, focusIndex), [focusIndex]),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, width.column]);

  const openObject = useCallback((objectId: string) => moveTo(headOf(objectId)), [moveTo]);

  useEffect(() => {
    if ((jumps > 0 || isLed) && focusIndex >= 0) virtualizer.scrollToIndex(focusIndex);
  }, [jumps, isLed, focusIndex, virtualizer]);

  // Without dependencies: the item may be drawn only after the scrolling, in a later pass.
  useEffect(() => {
    if (answered.current === jumps || !focus) return;
    const column = scroller.current?.querySelector(`[data-column="${focus.objectId}"]`);
    const item = column?.querySelector<HTMLElement>(`[data-key="${focus.key}"]`);
    if (!item) return;
    answered.current = jumps;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const followFocus = ({ target }: FocusEvent) => {
    const key = target.getAttribute('data-key');
    const objectId = target.closest('[data-column]')?.getAttribute('data-column');
    if (key !== null && objectId) noteFocus({ objectId, key });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the listeners are those of the items inside
    <div
      ref={scroller}
      role="group"
      aria-label="Object map"
      onKeyDown={answerKey}
      onKeyUp={(event) => {
        // Firefox presses a button when the space bar comes up.
        if (event.key === ' ' && event.target instanceof HTMLButtonElement) event.preventDefault();
      }}
      onFocus={followFocus}
      onPointerDown={startDrag}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') tellCursor(mapCursor(event));
      }}
      onPointerLeave={() => tellCursor(null)}
      className={`h-full overflow-x-auto overflow-y-hidden overscroll-x-contain py-3 ${width.isNarrow ? 'snap-x snap-mandatory scroll-px-4' : ''}`}
    >
      <div
        ref={content}
        role="presentation"
        className="relative h-full"
        style={{ width: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start, size }) => {
          const objectId = columns[index];
          return objectId === undefined ? null : (
            <div
              key={key}
              role="presentation"
              className="absolute inset-y-0 snap-center"
              style={{ left: start, width: size }}
            >
              <MapColumn
                objectId={objectId}
                focusKey={focus?.objectId === objectId ? focus.key : undefined}
                query={query}
                onOpenObject={openObject}
                onOpenCta={onOpenCta}
              />
            </div>
          );
        })}
        <MapCursors content={content} />
      </div>
      {line && (
        <div className="pointer-events-none fixed z-10 h-0.5 rounded bg-accent" style={line} />
      )}
    </div>
  );
}

function useDrop(): (attributeId: string, place: AttributePlace) => void {
  const store = useDocumentStore();
  const edit = useEdit();
  const { announce } = useToasts();
  const { isRefused } = useRefusal();
  return (attributeId, place) => {
    if (isRefused(placeOf.field({ kind: 'attribute', id: attributeId, field: 'name' }))) return;
    const { document } = store.snapshot();
    const attribute = findRecord(document, 'attribute', attributeId);
    const refusal = attribute && edit(...placeAttribute(document, attribute, place));
    if (refusal !== undefined) announce({ text: refusal });
  };
}

type ColumnWidth = { readonly column: number; readonly isNarrow: boolean };

function useColumnWidth(scroller: { readonly current: HTMLElement | null }): ColumnWidth {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const isNarrow = width !== undefined && width <= narrowMax;
  return { isNarrow, column: isNarrow ? width - 4 * gap : columnWidth };
}
