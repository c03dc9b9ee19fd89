'use client';

import { useCallback } from 'react';

import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { nextAnswer, type CellAnswer } from '@/lib/orca/edits/nested/answer-cell';
import { answerCells, type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { findNestedCell } from '@/lib/orca/views/nested/nested-cell';

import { useCellEdits } from './use-cell-edits';

/** Answers cells; `next` takes them all to what comes after the answer of the first, or of `leader` where one leads. */
export type AnswerCells = (
  cells: readonly CellPlace[],
  answer: CellAnswer | 'next',
  leader?: CellPlace,
) => void;

const doneWords: Readonly<Record<CellAnswer, string>> = {
  yes: 'answered yes',
  no: 'answered no',
  question: 'questioned',
  unasked: 'cleared',
};

export function useAnswers(): AnswerCells {
  const store = useDocumentStore();
  const editCells = useCellEdits();
  return useCallback(
    (cells, answer, leader = cells[0]) => {
      const led = leader && findNestedCell(store.document(), leader.rowId, leader.columnId);
      if (!led) return;
      const to = answer === 'next' ? nextAnswer(led) : answer;
      editCells({
        cells,
        operationsOf: (document, free) => answerCells(document, free, to, newId),
        done: doneWords[to],
      });
    },
    [store, editCells],
  );
}
