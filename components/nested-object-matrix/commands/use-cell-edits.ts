'use client';

import { useCallback } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { writtenCells } from '@/lib/orca/edits/written-cells';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { type Operation } from '@/lib/orca/operations/operation';
import { capsName } from '@/lib/orca/views/caps-name';
import { findNestedCell } from '@/lib/orca/views/nested/nested-cell';

import { blockEditText, leftText } from './block-edit-text';

export type CellEdit = {
  readonly cells: readonly CellPlace[];
  /** What makes these cells say it; only those that nobody else edits are given. */
  readonly operationsOf: (
    document: OrcaDocument,
    free: readonly CellPlace[],
  ) => readonly Operation[];
  /** What it does to several cells: “answered no”. */
  readonly done: string;
  /** It is there to say how many: a number that it writes over is not lost. */
  readonly setsNumbers?: boolean;
};

/**
 * Edits one or many cells as they stand now, in one step. What others edit just now is left to them, and that is said;
 * when what somebody wrote is lost, or very many cells change, what was done is said with the way back.
 */
export function useCellEdits(): (edit: CellEdit) => void {
  const store = useDocumentStore();
  const presence = usePresenceStore();
  const edit = useUndoableEdit();
  const { isRefused } = useRefusal();
  const { announce } = useToasts();
  return useCallback(
    ({ cells, operationsOf, done, setsNumbers = false }) => {
      const document = store.document();
      const [first, ...others] = cells;
      if (!first) return;
      if (others.length === 0 && isRefused(placeOf.nestedCell(first.rowId, first.columnId))) return;
      const editorOf = ({ rowId, columnId }: CellPlace) =>
        presence.holderOf(placeOf.nestedCell(rowId, columnId));
      const free = cells.filter((cell) => !editorOf(cell));
      const operations = operationsOf(document, free);
      const written = writtenCells(document, operations, setsNumbers);
      const text =
        others.length === 0
          ? written.lossCount > 0 && lossText(document, first)
          : blockEditText({ ...written, done });
      edit(operations, text || undefined);
      if (free.length === cells.length) return;
      const editors = cells
        .map((cell) => editorOf(cell)?.name)
        .filter((name) => name !== undefined);
      announce({
        text: leftText(cells.length - free.length, editors),
        topic: 'lock',
        isPassing: true,
      });
    },
    [store, presence, edit, isRefused, announce],
  );
}

function lossText(document: OrcaDocument, { rowId, columnId }: CellPlace): string | undefined {
  const cell = findNestedCell(document, rowId, columnId);
  return (
    cell && `What was written about ${capsName(cell.to)} on ${capsName(cell.from)} is removed.`
  );
}
