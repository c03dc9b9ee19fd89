'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { isComposing } from '@/components/ui/is-composing';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';

import { useNestedCell } from '../cell/use-nested-cell';
import { DirectionEditor } from './direction-editor';
import { leaveOfKey, type EditorLeave } from './editor-leave';
import { type FieldRequest } from './field-request';
import { isField } from './is-field';
import { PairActions } from './pair-actions';
import { PairNotation } from './pair-notation';

type PairEditorProps = {
  readonly place: CellPlace;
  readonly request: FieldRequest | undefined;
  readonly onLeave: (how: EditorLeave) => void;
};

/** Both directions of a pair side by side: they are two answers, and each is easily taken for the other. */
export function PairEditor({ place: { rowId, columnId }, request, onLeave }: PairEditorProps) {
  const cell = useNestedCell(rowId, columnId);
  const reverse = useNestedCell(columnId, rowId);
  const frame = useRef<HTMLDivElement>(null);

  // After the fields, which take the keyboard first: a “no” has none.
  useEffect(() => {
    if (frame.current?.contains(document.activeElement)) return;
    const answered = frame.current?.querySelector<HTMLElement>('[aria-pressed=true]');
    answered?.focus({ preventScroll: true });
  }, []);
  // What was pressed may have gone by what it did. A moment later: between two fields the page has the focus.
  useEffect(() => {
    const frames = requestAnimationFrame(() => {
      if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frames);
  });

  if (!cell || !reverse) return null;
  const answerKey = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event) || event.altKey) return;
    const how = leaveOfKey({
      key: event.key,
      withControl: event.ctrlKey || event.metaKey,
      withShift: event.shiftKey,
      // Enter in a list of choices takes one of them.
      isInField: isField(event.target) && !(event.target instanceof HTMLSelectElement),
    });
    if (!how) return;
    onLeave(how);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys that the fields inside leave
    <div
      ref={frame}
      // A press between the fields leaves the keyboard here.
      tabIndex={-1}
      onKeyDown={answerKey}
      className="flex flex-col gap-3 p-4 outline-none"
    >
      <div className="flex gap-x-6 gap-y-4 max-sm:flex-col">
        <DirectionEditor cell={cell} request={request} />
        {rowId === columnId ? null : <DirectionEditor cell={reverse} request={undefined} />}
      </div>
      <PairNotation cell={cell} reverse={reverse} />
      {rowId !== columnId && (
        <EditOnly>
          <PairActions cell={cell} reverse={reverse} />
        </EditOnly>
      )}
    </div>
  );
}
