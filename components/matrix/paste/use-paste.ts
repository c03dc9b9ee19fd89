'use client';

import { useState } from 'react';

import { type PastedTable } from '@/components/grid/grid-props';
import { type GridBlock } from '@/components/grid/hands/grid-block';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useToasts } from '@/components/ui/toast';
import { nextFrame } from '@/lib/client/document/next-frame';
import { type HeadChoice, type PastePlan, type PasteRequest } from '@/lib/orca/pastes/paste-plan';
import { lostWords } from '@/lib/orca/views/lost-words';
import { counted } from '@/lib/shared/counted';

import { type PastePreviewProps, type PasteWork } from './paste-preview';
import { doesTheSame, isReadWhole } from './paste-words';

/** What somebody decided about a pasted table: which of its cells are names, what becomes of unknown ones, and whether it is a list. */
type PasteDecisions = Pick<PasteRequest, 'heads' | 'choices' | 'isList'>;

/** Plans a paste over the document as it is now, to the rows and columns that are shown. */
export type PlanPaste = (
  table: PastedTable,
  block: GridBlock,
  decisions: PasteDecisions,
) => PastePlan;

type Pasted = {
  /** Keeps to the rows and columns that were shown when it was pasted, whatever comes, goes or moves meanwhile. */
  readonly planOf: PlanPaste;
  readonly table: PastedTable;
  readonly block: GridBlock;
  readonly decisions: PasteDecisions;
  readonly plan: PastePlan;
  readonly busy: PasteWork | undefined;
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
 * Pastes a table: at once where it is one cell that is no free text, or was copied here, and is read whole, else after it was shown what would
 * change. What is carried out is planned anew on the document as it is then, as one step; where that is not what was
 * shown, it is shown again first.
 */
export function usePaste(planOf: PlanPaste): Paste {
  const [pasted, setPasted] = useState<Pasted>();
  const edit = useUndoableEdit();
  const { announce } = useToasts();

  const carryOut = (plan: PastePlan) => edit(plan.operations, pastedText(plan));
  const onPaste: Paste['onPaste'] = (table, block) => {
    const decisions = {
      choices: new Map<string, HeadChoice>(),
      ...(table.hasHeads && { heads: { firstRow: true, firstColumn: true } }),
    };
    const plan = planOf(table, block, decisions);
    const isWhole = isReadWhole(plan);
    if (isWhole && plan.operations.length === 0) {
      announce({ text: 'Nothing changes: the cells say this already.', isPassing: true });
    } else if (isWhole && (table.isOwn || (isOneCell(table) && !plan.isFreeText))) carryOut(plan);
    else setPasted({ planOf, table, block, decisions, plan, busy: undefined, hasChanged: false });
  };
  if (!pasted) return { onPaste, preview: undefined };

  const { table, block, decisions, plan, busy, hasChanged } = pasted;
  const decide = (decided: Partial<PasteDecisions>) => {
    const next = { ...decisions, ...decided };
    const finish = () => {
      const planned = pasted.planOf(table, block, next);
      // Something else may have been decided meanwhile, or nobody wants to paste any more.
      setPasted((now) =>
        now?.decisions === next ? { ...now, plan: planned, busy: undefined } : now,
      );
    };
    setPasted({ ...pasted, decisions: next, plan: withDecisions(plan, next), busy: 'planning' });
    return doBusily(pasted, finish);
  };
  const confirm = () => {
    const finish = () => {
      const now = pasted.planOf(table, block, decisions);
      const isAsShown = doesTheSame(now, plan);
      const isDone = isAsShown && carryOut(now);
      const shown = { ...pasted, plan: now, busy: undefined, hasChanged: !isAsShown };
      setPasted(isDone ? undefined : shown);
    };
    setPasted({ ...pasted, busy: 'pasting' });
    return doBusily(pasted, finish);
  };
  return {
    onPaste,
    preview: {
      plan,
      busy,
      hasChanged,
      onReading: isOneCell(table) ? undefined : decide,
      onChoose: (chosen) => decide({ choices: new Map([...decisions.choices, ...chosen]) }),
      onConfirm: confirm,
      onClose: () => setPasted(undefined),
    },
  };
}

/** At once where it is quick, else when it was drawn that it takes a while. */
function doBusily({ table, plan }: Pick<Pasted, 'table' | 'plan'>, finish: () => void): void {
  const cellCount = table.rows.reduce((sum, row) => sum + row.length, 0);
  if (Math.max(cellCount, plan.changes.length) < manyCells) return finish();
  // Twice: the first frame draws that it is busy.
  return nextFrame(() => nextFrame(finish));
}

/** A plan that says already what was decided, while all else of it is planned anew. */
function withDecisions(plan: PastePlan, { heads, choices, isList }: PasteDecisions): PastePlan {
  const unknownHeads = plan.unknownHeads.map((head) => {
    return { ...head, choice: choices.get(head.key) ?? head.choice };
  });
  return {
    ...plan,
    heads: heads ?? plan.heads,
    ...(isList !== undefined && { isList }),
    unknownHeads,
  };
}

/** Said where one may not see all of what a paste did. */
function pastedText({ changes, operations }: PastePlan): string | undefined {
  const pasted = `${counted(changes.length, 'cell')} pasted.`;
  const lost = lostWords(operations);
  if (lost !== '') return `${pasted} Taken out with what stood there: ${lost}.`;
  return changes.length > 1 ? pasted : undefined;
}

function isOneCell({ rows }: PastedTable): boolean {
  return rows.length === 1 && rows[0]?.length === 1;
}
