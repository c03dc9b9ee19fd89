'use client';

import { ArrowLeftRight, CornerUpLeft, Split } from 'lucide-react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { swapDirections } from '@/lib/orca/edits/nested/answer-cell';
import { createReverse } from '@/lib/orca/edits/nested/create-reverse';
import { makeJunction, suggestsJunction } from '@/lib/orca/edits/nested/make-junction';
import { type Operation } from '@/lib/orca/operations/operation';
import { capsName } from '@/lib/orca/views/caps-name';
import { type NestedCell } from '@/lib/orca/views/nested/reading-sentence';

import { useSwap } from '../commands/use-swap';

type PairActionsProps = { readonly cell: NestedCell; readonly reverse: NestedCell };

/** What one does with both directions of a pair at once, each as one step. */
export function PairActions({ cell, reverse }: PairActionsProps) {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const { isRefused } = useRefusal();
  const { from, to } = cell;
  const swap = useSwap();
  const isSaid = swapDirections(cell, reverse).length > 0;
  const isMissing = cell.relationships.length > 0 && isUnasked(reverse);
  const isManyToMany = suggestsJunction(cell, reverse);
  const carryOut = (operations: readonly Operation[], doneText?: string) => {
    const places = [placeOf.nestedCell(from.id, to.id), placeOf.nestedCell(to.id, from.id)];
    if (!places.some((place) => isRefused(place))) edit(operations, doneText);
  };
  return (
    <div className="flex flex-col gap-2 border-t border-hairline pt-3">
      {isManyToMany && (
        <p className="text-sm text-quiet">
          Many on both sides. Where the link itself has a date, a state or a role of its own, it is
          an object.
        </p>
      )}
      <div className="flex flex-wrap gap-1">
        {isManyToMany && (
          <Button
            variant="outlined"
            onPress={() =>
              carryOut(
                makeJunction(store.document(), cell, reverse, newId),
                `${capsName(from)} and ${capsName(to)} are joined by an object now.`,
              )
            }
          >
            <Split aria-hidden />
            Make a junction object
          </Button>
        )}
        {isMissing && (
          <Button variant="outlined" onPress={() => carryOut(createReverse(cell, reverse, newId))}>
            <CornerUpLeft aria-hidden />
            Create the other way
          </Button>
        )}
        <Button isDisabled={!isSaid} onPress={() => swap({ rowId: from.id, columnId: to.id })}>
          <ArrowLeftRight aria-hidden />
          Swap direction
        </Button>
      </div>
    </div>
  );
}

function isUnasked({ relationships, answer }: NestedCell): boolean {
  return relationships.length === 0 && answer === undefined;
}
