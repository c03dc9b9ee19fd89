'use client';

import { useCallback, useState } from 'react';

import { type GridCut } from '@/components/grid/clipboard/grid-cut';
import { type PastedTable } from '@/components/grid/grid-props';
import { type GridBlock } from '@/components/grid/hands/grid-block';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useDocument } from '@/lib/client/document/use-document';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { type OrcaDocument } from '@/lib/orca/model/document';

import { cutCells, type CutCells } from './cut-cells';
import { cutText, moveText } from './cut-words';
import { type MovableCells } from './movable-cells';

type Cut = {
  /** For the grid. */
  readonly cut: GridCut | undefined;
  readonly onCut: (cut: GridCut | undefined) => void;
  /** Moves the cells where the table is what cutting them put on the clipboard; tells whether it is. */
  readonly pasteCut: (table: PastedTable, block: GridBlock) => boolean;
};

const topic = 'cut';

/**
 * Cells that are cut: they stay as they are until they are pasted, which moves them in one step, and until something is
 * edited in one of them, which gives the cut up. A move is done whole or refused with a sentence.
 */
export function useCut<Place>(cells: MovableCells<Place>): Cut {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const { announce, withdraw } = useToasts();
  const holder = useHolder();
  const { isRefused } = useRefusal();
  const [held, setHeld] = useState<CutCells<Place>>();
  const areAsCut = useDocument(
    useCallback((document: OrcaDocument) => held === undefined || held.areAsCut(document), [held]),
  );
  const isHeld = areAsCut && held?.isTransposed === cells.isTransposed;
  if (held && !isHeld) setHeld(undefined);

  const onCut = (cut: GridCut | undefined) => {
    setHeld(cut && cutCells(cut, cells, store.document()));
    if (cut) {
      const count = cut.rowIds.length * cut.columnIds.length;
      announce({ text: cutText(count), topic, isPassing: true });
    } else withdraw(topic);
  };
  const refuse = (reason: string) =>
    announce({ text: `${reason} Nothing is moved.`, topic: 'refused' });

  const move = ({ rows }: CutCells<Place>, { top, left }: GridBlock) => {
    const document = store.document();
    const places = rows.flat();
    if (!places.every((place) => cells.isThere(document, place))) {
      setHeld(undefined);
      return refuse('An object or role of the cut cells is no longer there.');
    }
    const steps = rows.flatMap((row, down) =>
      row.flatMap((from, right) => {
        const to = cells.cellAt({ row: top + down, column: left + right });
        return to && cells.isThere(document, to) ? [{ from, to }] : [];
      }),
    );
    if (steps.length < places.length) {
      return refuse('Some of the cells would lie beyond the last row or column.');
    }
    const locks = steps.flatMap(({ from, to }) => [cells.lockOf(from), cells.lockOf(to)]);
    const locked = locks.find((lock) => holder(lock) !== undefined);
    if (locked !== undefined) {
      if (steps.length > 1) refuse(`${holder(locked) ?? ''} is editing one of the cells.`);
      else isRefused(locked);
      return undefined;
    }
    const planned = cells.move(document, steps);
    if (!planned.ok) return refuse(planned.error);
    if (!edit(planned.value.operations, moveText(planned.value))) return undefined;
    setHeld(undefined);
    return withdraw(topic);
  };
  return {
    cut: isHeld ? held.cut : undefined,
    onCut,
    pasteCut: (table, block) => {
      if (!isHeld || table.cutId !== held.cut.id) return false;
      move(held, block);
      return true;
    },
  };
}

/** Tells who edits a place just now. Renders nothing again. */
function useHolder(): (place: string) => string | undefined {
  const presence = usePresenceStore();
  return (place) => {
    const lease = presence.leaseOf(place);
    const by = presence.holderOf(place) ?? (lease.state === 'held' ? lease.holder : undefined);
    return by?.name;
  };
}
