'use client';

import { type GridBlock } from '@/components/grid/hands/grid-block';
import { type GridCommand } from '@/components/grid/hands/grid-command';
import { fillPairs } from '@/components/grid/hands/grid-fill';
import { type HeadActions } from '@/components/matrix/heads/head-actions';
import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type VerbPrompt } from '@/lib/orca/views/cta/verb-prompts';

import { type GoInside } from '../cta-focus';
import { cellAt, cellsInBlock, focusAt, type CtaOrder } from '../cta-places';
import { firstVerbOf } from '../next-answer';
import { useBlockEdits } from '../use-block-edits';
import { useVerbs } from '../use-verbs';

type CommandOptions = {
  readonly order: CtaOrder;
  /** What the focused cell offers, by its digits. */
  readonly offer: readonly VerbPrompt[];
  readonly goInside: GoInside;
  readonly heads: HeadActions;
  /** Shows the details of a cell instead of going inside it: on a phone. */
  readonly onDetails: (() => void) | undefined;
};

/** What the keys of the matrix do: on a head, on the focused cell, or on the block around it. */
export function useCtaCommands({ order, offer, goInside, heads, onDetails }: CommandOptions) {
  const store = useDocumentStore();
  const mayEdit = useMayEdit();
  const verbs = useVerbs();
  const { answerCells, clearCells, fillCells } = useBlockEdits();
  const { isRefused, takeOver } = useRefusal();

  const typeInto = (cell: VerbPlace, text: string) => goInside(cell, { mode: 'typing', text });
  const open = (cell: VerbPlace) => {
    const first = firstVerbOf(store.document(), cell);
    if (onDetails) onDetails();
    else if (first !== undefined) goInside(cell, { mode: 'chip', ctaId: first });
    else if (mayEdit) typeInto(cell, '');
  };
  const type = (cell: VerbPlace, text: string, block: GridBlock): boolean => {
    // It leads to the field that filters heads.
    if (text === '/') return false;
    const place = placeOf.ctaCell(cell.objectId, cell.roleId);
    const goOn = () => typeInto(cell, '');
    if (text === '?') answerCells(cellsInBlock(order, block), 'question');
    else if (text === 't' && takeOver(place, goOn)) return true;
    else if (isRefused(place, goOn)) return true;
    else {
      const offered = /^[1-9]$/.test(text) ? offer[Number(text) - 1] : undefined;
      if (offered) verbs.accept(cell, offered);
      else typeInto(cell, text);
    }
    return true;
  };
  return (command: GridCommand): boolean => {
    const at = focusAt(order, command.at);
    if (!at) return false;
    if (at.on !== 'cell') {
      const axis = command.at.row < 0 ? 'column' : 'row';
      if (at.on === 'object')
        return heads.answer(command, axis, { kind: 'object', id: at.objectId });
      return at.roleId !== null && heads.answer(command, axis, { kind: 'role', id: at.roleId });
    }
    const cell = { objectId: at.objectId, roleId: at.roleId };
    if (command.type === 'edit') open(cell);
    else if (!mayEdit) return false;
    else if (command.type === 'type') return type(cell, command.text, command.block);
    else if (command.type === 'cycle') answerCells(cellsInBlock(order, command.block), 'next');
    else if (command.type === 'clear') clearCells(cellsInBlock(order, command.block));
    else if (command.type === 'fill') fillCells(placePairs(order, command));
    else return false;
    return true;
  };
}

function placePairs(order: CtaOrder, command: GridCommand & { readonly type: 'fill' }) {
  return fillPairs(command).flatMap(({ from, to }) => {
    const source = cellAt(order, from);
    const target = cellAt(order, to);
    return source && target ? [{ from: source, to: target }] : [];
  });
}
