'use client';

import { ArrowDown, ArrowDownWideNarrow, ArrowUp, ArrowUpNarrowWide, X } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Button } from '@/components/ui/button';
import { type Mcsfd } from '@/lib/orca/model/mcsfd';

import { AttributePicker } from './attribute-picker';
import { directionWords } from './mcsfd-words';
import { movedItem } from './moved-item';
import { useAttributeName } from './use-attribute-name';
import { type McsfdEdits } from './use-mcsfd-edits';
import { useRemovalFocus } from './use-removal-focus';

type Sort = Mcsfd['sorts'][number];

/** The orders a list is offered in, the one at the start first, each by an attribute of what it lists. */
export function SortList({ edits }: { readonly edits: McsfdEdits }) {
  const { sorts } = edits.mcsfd;
  const put = (next: readonly Sort[]) => edits.choose({ sorts: [...next] });
  const { frame, remove } = useRemovalFocus();
  return (
    <div ref={frame} className="contents">
      {sorts.length > 0 && (
        <ol aria-label="Orders" className="flex flex-col gap-1">
          {sorts.map((sort, index) => (
            <SortLine
              key={sort.attributeId}
              sort={sort}
              listedId={edits.listedId}
              isFirst={index === 0}
              isLast={index === sorts.length - 1}
              onTurn={(direction) => put(sorts.with(index, { ...sort, direction }))}
              onMove={(by) => put(movedItem(sorts, index, by))}
              onRemove={() => remove(index, () => put(sorts.toSpliced(index, 1)))}
            />
          ))}
        </ol>
      )}
      <EditOnly>
        <AttributePicker
          label="Add an order"
          objectId={edits.listedId}
          without={sorts.map(({ attributeId }) => attributeId)}
          onPick={edits.sortBy}
        />
      </EditOnly>
    </div>
  );
}

type SortLineProps = {
  readonly sort: Sort;
  readonly listedId: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onTurn: (direction: Sort['direction']) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

function SortLine(props: SortLineProps) {
  const { sort, listedId, isFirst, isLast, onTurn, onMove, onRemove } = props;
  const name = useAttributeName(sort.attributeId, listedId);
  const mayEdit = useMayEdit();
  const isUp = sort.direction === 'ascending';
  const Arrow = isUp ? ArrowUpNarrowWide : ArrowDownWideNarrow;
  return (
    <li className="flex items-center gap-1 rounded border border-hairline px-2 py-0.5 text-sm">
      <span className="min-w-0 grow">
        <span className="block truncate">{name}</span>
        <span className="block text-xs text-quiet">
          {isFirst ? 'At the start, ' : ''}
          {directionWords[sort.direction].toLowerCase()}
        </span>
      </span>
      {mayEdit && (
        <>
          <Button
            aria-label={`Turn the order by ${name} round`}
            onPress={() => onTurn(isUp ? 'descending' : 'ascending')}
          >
            <Arrow aria-hidden />
          </Button>
          <Button
            aria-label={`Offer ${name} earlier`}
            isDisabled={isFirst}
            onPress={() => onMove(-1)}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button aria-label={`Offer ${name} later`} isDisabled={isLast} onPress={() => onMove(1)}>
            <ArrowDown aria-hidden />
          </Button>
          <Button aria-label={`Remove the order by ${name}`} data-remove onPress={onRemove}>
            <X aria-hidden />
          </Button>
        </>
      )}
    </li>
  );
}
