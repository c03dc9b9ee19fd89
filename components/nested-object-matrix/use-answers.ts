'use client';

import { useCallback } from 'react';

import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { capsName } from '@/lib/orca/views/caps-name';
import { findNestedCell } from '@/lib/orca/views/nested-cell';

import { answerCell, holdsDetail, nextAnswer, type CellAnswer } from './answer-cell';

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
  const { announce } = useToasts();
  return useCallback(
    (rowId, columnId, answer) => {
      const cell = findNestedCell(store.snapshot().document, rowId, columnId);
      if (!cell) return;
      const to = answer === 'next' ? nextAnswer(cell) : answer;
      const operations = answerCell(cell, to, newId);
      if (operations.length === 0) return;
      const done = store.edit(operations);
      if (!done.ok) announce({ text: done.error.message });
      else if (holdsDetail(cell) && (to === 'no' || to === 'unasked')) {
        announce({
          text: `What was written about ${capsName(cell.to)} on ${capsName(cell.from)} is removed.`,
          action: { label: 'Undo', onPress: () => store.undo() },
        });
      }
    },
    [store, announce],
  );
}
