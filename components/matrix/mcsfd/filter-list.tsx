'use client';

import { X } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Button } from '@/components/ui/button';
import { CommitField } from '@/components/ui/commit-field';
import { type Mcsfd } from '@/lib/orca/model/mcsfd';

import { AttributePicker } from './attribute-picker';
import { ChoiceGroup } from './choice-group';
import { filterOptions } from './mcsfd-words';
import { useAttributeName } from './use-attribute-name';
import { type McsfdEdits } from './use-mcsfd-edits';
import { useRemovalFocus } from './use-removal-focus';

type Filter = Mcsfd['filters'][number];

/** What narrows a list: filters people choose from, and those the product imposes. */
export function FilterList({ edits }: { readonly edits: McsfdEdits }) {
  const { filters } = edits.mcsfd;
  const others = (filter: Filter) =>
    filters.map((one) => (one.attributeId === filter.attributeId ? filter : one));
  const { frame, remove } = useRemovalFocus();
  return (
    <div ref={frame} className="contents">
      {filters.length > 0 && (
        <ul aria-label="Filters" className="flex flex-col gap-2">
          {filters.map((filter, index) => (
            <FilterLine
              key={filter.attributeId}
              filter={filter}
              edits={edits}
              onChoose={(by) => edits.choose({ filters: others({ ...filter, by }) })}
              onWrite={(value) => edits.write({ filters: others({ ...filter, value }) })}
              onRemove={() =>
                remove(index, () => edits.choose({ filters: filters.toSpliced(index, 1) }))
              }
            />
          ))}
        </ul>
      )}
      <EditOnly>
        <AttributePicker
          label="Add a filter"
          objectId={edits.listedId}
          without={filters.map(({ attributeId }) => attributeId)}
          onPick={edits.filterBy}
        />
      </EditOnly>
    </div>
  );
}

type FilterLineProps = {
  readonly filter: Filter;
  readonly edits: McsfdEdits;
  readonly onChoose: (by: Filter['by']) => void;
  readonly onWrite: (value: string) => string | undefined;
  readonly onRemove: () => void;
};

function FilterLine({ filter, edits, onChoose, onWrite, onRemove }: FilterLineProps) {
  const { place, of } = edits;
  const name = useAttributeName(filter.attributeId, edits.listedId);
  const mayEdit = useMayEdit();
  const guard = useEditGuard({ place, of: of('filters'), isSaidNearby: true });
  return (
    <li className="flex flex-col gap-1 rounded border border-hairline px-2 py-1">
      <div className="flex items-center gap-1 text-sm">
        <span className="min-w-0 grow truncate font-medium">{name}</span>
        {mayEdit && (
          <Button aria-label={`Remove the filter by ${name}`} data-remove onPress={onRemove}>
            <X aria-hidden />
          </Button>
        )}
      </div>
      <ChoiceGroup
        label="Who sets it"
        options={filterOptions}
        chosen={[filter.by]}
        onToggle={onChoose}
      />
      {(mayEdit || filter.value !== '') && (
        <CommitField
          label={filter.by === 'user' ? 'At the start' : 'Only those that are'}
          placeholder="active, mine…"
          maxLength={120}
          value={filter.value}
          onCommit={onWrite}
          guard={guard}
        />
      )}
    </li>
  );
}
