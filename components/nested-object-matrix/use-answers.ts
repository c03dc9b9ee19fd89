'use client';

import { useCallback } from 'react';

import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { answerCell, holdsDetail, nextAnswer, type CellAnswer } from '@/lib/orca/edits/answer-cell';
import { capsName } from '@/lib/orca/views/caps-name';
import { findNestedCell } from '@/lib/orca/views/nested-cell';

/**
 * Answers a cell as it stands now. When a yes with details goes, the way back is offered; why an answer was refused is
 * announced.
 */
export function useAnswers(): (
  rowId: string,
  columnId: string,
  answer: CellAnswer | 'next',
) => void {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  return useCallback(
    (rowId, columnId, answer) => {
      const cell = findNestedCell(store.snapshot().document, rowId, columnId);
      if (!cell) return;
      const to = answer === 'next' ? nextAnswer(cell) : answer;
      const losesWords = holdsDetail(cell) && (to === 'no' || to === 'unasked');
      edit(
        answerCell(cell, to, newId),
        losesWords
          ? `What was written about ${capsName(cell.to)} on ${capsName(cell.from)} is removed.`
          : undefined,
      );
    },
    [store, edit],
  );
}
