'use client';

import { useCallback } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { answerCell, holdsDetail, nextAnswer, type CellAnswer } from '@/lib/orca/edits/answer-cell';
import { capsName } from '@/lib/orca/views/caps-name';
import { findNestedCell } from '@/lib/orca/views/nested-cell';

/**
 * Answers a cell as it stands now. When a yes with details goes, the way back is offered; why an answer was refused is
 * announced, and so is who edits the cell just now, which is then left to them.
 */
export function useAnswers(): (
  rowId: string,
  columnId: string,
  answer: CellAnswer | 'next',
) => void {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const { isRefused } = useRefusal();
  return useCallback(
    (rowId, columnId, answer) => {
      const cell = findNestedCell(store.snapshot().document, rowId, columnId);
      if (!cell || isRefused(placeOf.nestedCell(rowId, columnId))) return;
      const to = answer === 'next' ? nextAnswer(cell) : answer;
      const losesWords = holdsDetail(cell) && (to === 'no' || to === 'unasked');
      edit(
        answerCell(cell, to, newId),
        losesWords
          ? `What was written about ${capsName(cell.to)} on ${capsName(cell.from)} is removed.`
          : undefined,
      );
    },
    [store, edit, isRefused],
  );
}
