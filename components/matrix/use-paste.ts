'use client';

import { useState } from 'react';

import { type GridBlock } from '@/components/grid/grid-block';
import { type PastedTable } from '@/components/grid/grid-props';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useToasts } from '@/components/ui/toast';
import { nextFrame } from '@/lib/client/document/next-frame';
import { type HeadChoice, type PastePlan } from '@/lib/orca/views/paste-plan';
import { counted } from '@/lib/shared/counted';

import { type PastePreviewProps } from './paste-preview';
import { doesTheSame, isReadWhole } from './paste-words';

/** Plans a paste over the document as it is now, to the rows and columns that are shown. */
export type PlanPaste = (
  table: PastedTable,
  block: GridBlock,
  choices: ReadonlyMap<string, HeadChoice>,
) => PastePlan;

type Pasted = {
  /** Keeps to the rows and columns that were shown when it was pasted, whatever comes, goes or moves meanwhile. */
  readonly planOf: PlanPaste;
  readonly table: PastedTable;
  readonly block: GridBlock;
  readonly choices: ReadonlyMap<string, HeadChoice>;
  readonly plan: PastePlan;
  readonly isBusy: boolean;
  /** What was shown came to mean something else before it was confirmed. */
  readonly hasChanged: boolean;
};

type Paste = {
  /** For the grid's `onPaste`. */
  readonly onPaste: (table: PastedTable, block: GridBlock) => void;
  /** What `PastePreview` shows while somebody decides. */
  readonly preview: PastePreviewProps | undefined;
};

/** From here on it takes long enough to say so. */
const manyCells = 1_000;

/**
 * Pastes a table: at once where it is one cell or was copied here and is read whole, else after it was shown what would
 * change. What is carried out is planned anew on the document as it is then, as one step; where that is not what was
 * shown, it is shown again first.
 */
export function usePaste(planOf: PlanPaste): Paste {
  const [pasted, setPasted] = useState<Pasted>();
  const edit = useUndoableEdit();
  const { announce } = useToasts();

  const carryOut = ({ changes, operations }: PastePlan) =>
    edit(operations, changes.length > 1 ? `${counted(changes.length, 'cell')} pasted.` : undefined);
  const onPaste: Paste['onPaste'] = (table, block) => {
    const choices = new Map<string, HeadChoice>();
    const plan = planOf(table, block, choices);
    const isWhole = isReadWhole(plan);
    if (isWhole && plan.operations.length === 0) {
      announce({ text: 'Nothing changes: the cells say this already.', isPassing: true });
    } else if (isWhole && (table.isOwn || isOneCell(table))) carryOut(plan);
    else setPasted({ planOf, table, block, choices, plan, isBusy: false, hasChanged: false });
  };
  if (!pasted) return { onPaste, preview: undefined };

  const { table, block, choices, plan, isBusy, hasChanged } = pasted;
  const choose = (chosen: ReadonlyMap<string, HeadChoice>) => {
    const next = new Map([...choices, ...chosen]);
    setPasted({ ...pasted, choices: next, plan: pasted.planOf(table, block, next) });
  };
  const confirm = () => {
    const finish = () => {
      const now = pasted.planOf(table, block, choices);
      const isAsShown = doesTheSame(now, plan);
      const isDone = isAsShown && carryOut(now);
      const shown = { ...pasted, plan: now, isBusy: false, hasChanged: !isAsShown };
      setPasted(isDone ? undefined : shown);
    };
    if (plan.changes.length < manyCells) return finish();
    setPasted({ ...pasted, isBusy: true });
    // Twice: the first frame draws that it is busy.
    return nextFrame(() => nextFrame(finish));
  };
  return {
    onPaste,
    preview: {
      plan,
      isBusy,
      hasChanged,
      onChoose: choose,
      onConfirm: confirm,
      onClose: () => setPasted(undefined),
    },
  };
}

function isOneCell({ rows }: PastedTable): boolean {
  return rows.length === 1 && rows[0]?.length === 1;
}
