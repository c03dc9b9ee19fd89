'use client';

import { useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';

import { type EditorEnd } from './editor-leave';
import { type FieldRequest } from './field-request';

type CellEditorOptions = {
  /** Gives the focused cell the keyboard. */
  readonly takeFocus: () => void;
  /** Gives the matrix the keyboard and none of its cells, where it is shown. */
  readonly rest: () => void;
  /** Moves the focus to the cell below. */
  readonly goDown: () => void;
};

type Editing = {
  readonly place: CellPlace;
  readonly request: FieldRequest | undefined;
  /** What it stays within: the line below keeps saying what the focused cell does. */
  readonly boundary: Element | undefined;
};

type CellEditing = {
  readonly editing: Editing | undefined;
  readonly anchor: RefObject<HTMLElement | null>;
  /** Opens beside what is given, or beside the focused cell; says so where somebody else edits the cell. */
  readonly open: (place: CellPlace, request: FieldRequest, beside?: HTMLElement) => void;
  readonly close: (how: EditorEnd) => void;
};

/** Opens the editor of one cell at a time, and gives the keyboard back to what it was opened from. */
export function useCellEditor({ takeFocus, rest, goDown }: CellEditorOptions): CellEditing {
  const [editing, setEditing] = useState<Editing>();
  const anchor = useRef<HTMLElement | null>(null);
  const opener = useRef<HTMLElement | undefined>(undefined);
  const { isRefused } = useRefusal();
  return {
    editing,
    anchor,
    open: (place, request, beside) => {
      if (isRefused(placeOf.nestedCell(place.rowId, place.columnId))) return;
      opener.current = beside;
      if (!beside) takeFocus();
      const { activeElement } = document;
      anchor.current = beside ?? (activeElement instanceof HTMLElement ? activeElement : null);
      const boundary = anchor.current?.closest('[data-screen-body]') ?? undefined;
      setEditing({ place, request, boundary });
    },
    close: (how) => {
      // What is still being written was meant for no other cell, nor for the button that is about another by now.
      if (how === 'gone') rest();
      else if (how !== 'away') {
        if (opener.current?.isConnected) opener.current.focus();
        else {
          // Drawn first: the keys that come next belong to the cell below.
          if (how === 'down') flushSync(goDown);
          takeFocus();
        }
      }
      setEditing(undefined);
    },
  };
}
