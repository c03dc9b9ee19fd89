'use client';

import { type GridBlock } from '@/components/grid/hands/grid-block';
import { type GridCommand } from '@/components/grid/hands/grid-command';
import { fillPairs } from '@/components/grid/hands/grid-fill';
import { type HeadActions } from '@/components/matrix/heads/head-actions';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useToasts } from '@/components/ui/toast';
import { newId } from '@/lib/client/document/new-id';
import {
  fillCells,
  setCardinality,
  type CellPlace,
} from '@/lib/orca/edits/nested/write-nested-cells';
import { counted } from '@/lib/shared/counted';

import { cellAt, cellsInBlock, headAt, type MatrixAxes } from '../axes/matrix-axes';
import { type FieldRequest } from '../editor/field-request';
import { cardinalityOfKey } from './cardinality-of-key';
import { meantCells } from './meant-cells';
import { useAnswers } from './use-answers';
import { useCellEdits } from './use-cell-edits';
import { useLetters } from './use-letters';

type MatrixCommandsOptions = {
  readonly axes: MatrixAxes;
  readonly heads: HeadActions;
  readonly openEditor: (cell: CellPlace, request: FieldRequest) => void;
  /** Goes to a cell with the keyboard. */
  readonly show: (cell: CellPlace) => void;
  /** Returns the cell it went to; nothing where there is none. */
  readonly goToMissing: () => CellPlace | undefined;
  /** Gives the keyboard to the panel of what has the focus. */
  readonly goToDetails: () => void;
};

/** One step has an end: what is more than this is no slip of a key, and too much for one write. */
const cellsMax = 20_000;

/** What the keys of the grid do to the focused cell or head and the block around it. */
export function useMatrixCommands(
  options: MatrixCommandsOptions,
): (command: GridCommand) => boolean {
  const { axes, heads, openEditor, show, goToMissing, goToDetails } = options;
  const answer = useAnswers();
  const editCells = useCellEdits();
  const letters = useLetters({ openEditor, show, goToMissing });
  const mayEdit = useMayEdit();
  const { announce } = useToasts();

  const fill = (command: GridCommand & { readonly type: 'fill' }) => {
    const pairs = fillPairs(command).flatMap((pair) => {
      const from = cellAt(axes, pair.from);
      const to = cellAt(axes, pair.to);
      return from && to ? [{ from, to }] : [];
    });
    editCells({
      cells: pairs.map(({ to }) => to),
      operationsOf: (document, free) => {
        const isFree = new Set(free);
        return fillCells(
          document,
          pairs.filter(({ to }) => isFree.has(to)),
          newId,
        );
      },
      done: 'filled',
    });
  };
  const type = (text: string, at: CellPlace, cells: readonly CellPlace[]): boolean => {
    const many = cardinalityOfKey(text, cells.length > 1);
    if (text === '?') answer(cells, 'question');
    else if (many) {
      editCells({
        cells,
        operationsOf: (document, free) => setCardinality(document, free, many, newId),
        done: 'answered yes',
        setsNumbers: true,
      });
    } else if (/\d/.test(text)) openEditor(at, { field: 'cardinality', text });
    else return false;
    return true;
  };

  const editCellsOf = (command: GridCommand, at: CellPlace): boolean => {
    const cells = cellsInBlock(axes, command.block);
    switch (command.type) {
      case 'cycle':
        answer(meantCells(cells), 'next', at);
        return true;
      case 'clear':
        answer(cells, 'unasked');
        return true;
      case 'edit':
        openEditor(at, { field: 'label' });
        return true;
      case 'type':
        return isLetter(command.text)
          ? letters.type(command.text, at, meantCells(cells))
          : type(command.text, at, meantCells(cells));
      case 'fill':
        fill(command);
        return true;
      case 'details':
      case 'move':
      case 'insert':
        return false;
    }
  };
  const isTooMuch = (command: GridCommand): boolean => {
    const size = sizeOf(command.block);
    if (size <= cellsMax) return false;
    const text = `${counted(size, 'cell')} are selected. At most ${counted(cellsMax, 'cell')} change at once.`;
    announce({ text, topic: 'refused' });
    return true;
  };

  const answerCell = (command: GridCommand): boolean => {
    const letter = command.type === 'type' && isLetter(command.text) ? command.text : undefined;
    if (letter === undefined) letters.end();
    // To look for what is missing is for everybody.
    if (!mayEdit && letter?.toLowerCase() === 'm') {
      goToMissing();
      return true;
    }
    const at = cellAt(axes, command.at);
    if (!at || !mayEdit) return false;
    return isTooMuch(command) || editCellsOf(command, at);
  };

  return (command) => {
    if (command.type === 'details') {
      letters.end();
      goToDetails();
      return true;
    }
    const head = headAt(axes, command.at);
    if (head === undefined) return answerCell(command);
    const axis = command.at.column < 0 ? 'row' : 'column';
    return heads.answer(command, axis, { kind: 'object', id: head });
  };
}

function isLetter(text: string): boolean {
  return /^\p{L}$/u.test(text);
}

function sizeOf({ top, left, bottom, right }: GridBlock): number {
  return (bottom - top + 1) * (right - left + 1);
}
