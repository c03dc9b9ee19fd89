'use client';

import { ArrowLeftRight, CornerDownRight } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { Button } from '@/components/ui/button';
import { useToasts } from '@/components/ui/toast';
import { useEdit } from '@/lib/client/document/use-edit';
import { swapDirections } from '@/lib/orca/edits/answer-cell';
import { readingSentence, type NestedCell } from '@/lib/orca/views/reading-sentence';

type PairViewProps = {
  readonly cell: NestedCell;
  readonly reverse: NestedCell;
  readonly onTurn: () => void;
};

/** Both directions of a pair: they are two answers, and each is easily taken for the other. */
export function PairView({ cell, reverse, onTurn }: PairViewProps) {
  const edit = useEdit();
  const { announce } = useToasts();
  const { isRefused } = useRefusal();
  const operations = swapDirections(cell, reverse);
  const swap = () => {
    const { from, to } = cell;
    const places = [placeOf.nestedCell(from.id, to.id), placeOf.nestedCell(to.id, from.id)];
    if (places.some((place) => isRefused(place))) return;
    const refusal = edit(...operations);
    if (refusal !== undefined) announce({ text: refusal });
  };
  return (
    <section
      aria-labelledby="pair-title"
      className="flex flex-col gap-2 border-t border-hairline pt-4"
    >
      <h3 id="pair-title" className="text-sm font-semibold">
        Both directions
      </h3>
      <dl className="flex flex-col gap-2 text-sm">
        <Direction cell={cell} mark="This cell" />
        <Direction cell={reverse} mark="The other direction" />
      </dl>
      <div className="flex flex-wrap gap-1">
        <Button variant="outlined" onPress={onTurn}>
          <CornerDownRight aria-hidden />
          Show the other direction
        </Button>
        <EditOnly>
          <Button variant="quiet" onPress={swap} isDisabled={operations.length === 0}>
            <ArrowLeftRight aria-hidden />
            Swap direction
          </Button>
        </EditOnly>
      </div>
    </section>
  );
}

function Direction({ cell, mark }: { readonly cell: NestedCell; readonly mark: string }) {
  return (
    <div className="border-l-2 border-hairline pl-2">
      <dt className="text-xs text-quiet">{mark}</dt>
      <dd>{readingSentence(cell)}</dd>
    </div>
  );
}
