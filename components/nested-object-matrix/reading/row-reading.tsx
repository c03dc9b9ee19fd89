'use client';

import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import { PencilLine } from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

import { shownIndexes } from '@/components/grid/geometry/shown-indexes';
import { EditOnly } from '@/components/presence/cells/edit-only';
import { placeOf } from '@/components/presence/cells/place-of';
import { PlaceLockText, PlaceRing } from '@/components/presence/cells/place-ring';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Select } from '@/components/ui/select';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { capsName } from '@/lib/orca/views/caps-name';
import { type MatrixOrder } from '@/lib/orca/views/nested/matrix-order';
import { readingSentence } from '@/lib/orca/views/nested/reading-sentence';

import { useNestedCell } from '../cell/use-nested-cell';
import { useAnswers } from '../commands/use-answers';
import { AnswerButtons } from '../editor/answer-buttons';

type RowReadingProps = {
  readonly objects: MatrixOrder['objects'];
  readonly rowId: string;
  readonly columnId: string;
  readonly onFocus: (rowId: string, columnId: string) => void;
  /** Opens the editor of a line's cell beside it. */
  readonly onEdit: (cell: CellPlace, beside: HTMLElement) => void;
};

/** Stands on one object and looks around: a row of the matrix as a list of questions. */
export function RowReading({ objects, rowId, columnId, onFocus, onEdit }: RowReadingProps) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const focused = objects.findIndex(({ id }) => id === columnId);
  const lines = useVirtualizer({
    count: objects.length,
    getScrollElement: () => scroller,
    estimateSize: () => 84,
    overscan: 4,
    // The button that was pressed last keeps the keyboard when one scrolls away from it.
    rangeExtractor: useCallback((range: Range) => shownIndexes(range, focused), [focused]),
  });
  // Where the focus was set from outside: an address, a person one follows. A press must not move what it presses.
  const scrollToFocused = useEffectEvent(() => {
    if (focused < 0 || scroller?.contains(document.activeElement)) return;
    lines.scrollToIndex(focused, { align: 'center' });
  });
  useEffect(() => scrollToFocused(), [columnId, scroller]);
  return (
    <div ref={setScroller} className="h-full overflow-auto">
      <div className="mx-auto max-w-3xl px-4 py-4">
        <Select
          label="Stand on"
          className="max-w-xs pb-3"
          options={objects.map((object) => ({ value: object.id, label: capsName(object) }))}
          value={rowId}
          onChange={(id) => onFocus(id, columnId)}
        />
        <ol className="relative" style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const to = objects[index];
            return (
              to && (
                <li
                  key={to.id}
                  ref={lines.measureElement}
                  data-index={index}
                  className="absolute inset-x-0 border-b border-hairline"
                  style={{ top: start }}
                >
                  <Line
                    rowId={rowId}
                    columnId={to.id}
                    isFocused={to.id === columnId}
                    onFocus={() => onFocus(rowId, to.id)}
                    onEdit={(beside) => onEdit({ rowId, columnId: to.id }, beside)}
                  />
                </li>
              )
            );
          })}
        </ol>
      </div>
    </div>
  );
}

type LineProps = {
  readonly rowId: string;
  readonly columnId: string;
  readonly isFocused: boolean;
  readonly onFocus: () => void;
  readonly onEdit: (beside: HTMLElement) => void;
};

function Line({ rowId, columnId, isFocused, onFocus, onEdit }: LineProps) {
  const cell = useNestedCell(rowId, columnId);
  const answer = useAnswers();
  const place = placeOf.nestedCell(rowId, columnId);
  if (!cell) return null;
  return (
    <div
      onFocus={onFocus}
      className={classNames('relative flex flex-col gap-2 px-2 py-3', isFocused && 'bg-selected')}
    >
      <PlaceRing place={place} side="label" />
      <p>{readingSentence(cell)}</p>
      <EditOnly>
        <div className="flex flex-wrap gap-1">
          <AnswerButtons cell={cell} onAnswer={(next) => answer([{ rowId, columnId }], next)} />
          <Button
            onPress={({ target }) => {
              if (target instanceof HTMLElement) onEdit(target);
            }}
          >
            <PencilLine aria-hidden />
            Describe
          </Button>
        </div>
      </EditOnly>
      <PlaceLockText place={place} />
    </div>
  );
}
