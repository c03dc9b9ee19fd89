'use client';

import { useMemo } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { type VerblessAnswer, type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { answerCtaCells, clearCtaCells, fillCtaCells } from '@/lib/orca/edits/cta/write-cta-cells';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { type Operation } from '@/lib/orca/operations/operation';
import { lostWords } from '@/lib/orca/views/lost-words';
import { counted } from '@/lib/shared/counted';

import { firstVerbOf, nextAnswer } from './next-answer';
import { useIsHeld } from './use-is-held';

type Pair = { readonly from: VerbPlace; readonly to: VerbPlace };

type BlockEdits = {
  /** `next`: all of them follow the first to its next state. */
  readonly answerCells: (
    cells: readonly VerbPlace[],
    answer: VerblessAnswer | 'next' | null,
  ) => void;
  readonly clearCells: (cells: readonly VerbPlace[]) => void;
  readonly fillCells: (pairs: readonly Pair[]) => void;
};

const verbsStay = 'The verbs stay with their objects.';

/** So many that one does not see all of what happened. */
const manyCells = 200;

/**
 * Edits of many cells at once, each as one step. A cell that somebody else edits is left as it is, and said; what takes
 * words away is said with its way back.
 */
export function useBlockEdits(): BlockEdits {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const { announce } = useToasts();
  const { isRefused } = useRefusal();
  const isHeld = useIsHeld();
  return useMemo(() => {
    /** Those that are free to edit; says which were not. */
    const free = <Item>(items: readonly Item[], placeIn: (item: Item) => VerbPlace) => {
      const [only] = items;
      if (only !== undefined && items.length === 1) {
        const { objectId, roleId } = placeIn(only);
        return isRefused(placeOf.ctaCell(objectId, roleId)) ? [] : items;
      }
      const left = items.filter((item) => !isHeld(placeIn(item)));
      const heldCount = items.length - left.length;
      if (heldCount > 0) {
        announce({
          text: `${counted(heldCount, 'cell')} left as ${heldCount === 1 ? 'it is' : 'they are'}: somebody else is editing there.`,
          topic: 'lock',
          isPassing: true,
        });
      }
      return left;
    };
    const itself = (place: VerbPlace) => place;
    return {
      answerCells: (cells, answer) => {
        if (cells.every(({ roleId }) => roleId === null)) {
          announce({
            text: 'An answer is about a role. Here stand verbs that nobody may use yet.',
            topic: 'refused',
            isPassing: true,
          });
          return;
        }
        const document = store.document();
        const asked = answer === 'next' ? nextAnswer(document, cells) : { value: answer, cells };
        const left = free(asked.cells, itself);
        const denies = asked.value === 'not_permitted' || asked.value === 'not_applicable';
        const operations = answerCtaCells(document, left, asked.value, newId);
        edit(operations, denies ? emptiedText(document, left, operations) : undefined);
      },
      clearCells: (cells) => {
        const document = store.document();
        const left = free(cells, itself);
        const operations = clearCtaCells(document, left);
        edit(operations, emptiedText(document, left, operations));
      },
      fillCells: (pairs) => {
        const document = store.document();
        const left = free(pairs, ({ to }) => to);
        const overwrites = left.some(({ to }) => firstVerbOf(document, to) !== undefined);
        const operations = fillCtaCells(document, left, newId);
        const filled = `${counted(left.length, 'cell')} filled.`;
        if (overwrites) edit(operations, withLost(`${filled} ${verbsStay}`, operations));
        else edit(operations, left.length > manyCells ? filled : undefined);
      },
    };
  }, [store, edit, announce, isRefused, isHeld]);
}

/** Said where verbs were taken out of cells; nothing where there were none. */
function emptiedText(
  document: OrcaDocument,
  cells: readonly VerbPlace[],
  operations: readonly Operation[],
): string | undefined {
  const count = cells.filter(
    (cell) => cell.roleId !== null && firstVerbOf(document, cell) !== undefined,
  ).length;
  if (count === 0) return undefined;
  const emptied = count === 1 ? 'The cell is emptied.' : `${counted(count, 'cell')} emptied.`;
  return withLost(`${emptied} ${verbsStay}`, operations);
}

/** What was written about who may use a verb does not stay with it. */
function withLost(text: string, operations: readonly Operation[]): string {
  const lost = lostWords(operations);
  return lost === '' ? text : `${text} Taken out with them: ${lost}.`;
}
