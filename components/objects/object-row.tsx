'use client';

import { Ellipsis } from 'lucide-react';
import { memo } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { PlaceFrame } from '@/components/presence/cells/place-frame';
import { placeOf } from '@/components/presence/cells/place-of';
import { SharedText } from '@/components/presence/shared-text';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Menu } from '@/components/ui/menu';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { findRecord } from '@/lib/orca/model/lookups';
import { objectCounts } from '@/lib/orca/views/object-catalogue';

import { objectColumns, tableColumns } from './object-columns';
import { SynonymChips } from './synonym-chips';

type ObjectRowProps = {
  readonly id: string;
  /** From 1, with the head as the first. */
  readonly place: number;
  readonly isFocused: boolean;
  readonly onFocus: (objectId: string) => void;
  readonly onMerge: (objectId: string) => void;
  readonly onRemove: (objectId: string) => void;
};

const numbers = objectColumns.filter(({ isNumber }) => isNumber);

/** One object of the catalogue, edited where it stands. It is drawn again only when the object or its counts change. */
export const ObjectRow = memo(function ObjectRow(props: ObjectRowProps) {
  const { id, place, isFocused, onFocus, onMerge, onRemove } = props;
  const edit = useEdit();
  const object = useDocument((document) => findRecord(document, 'object', id));
  const counts = useDocument((document) => objectCounts(document, id));
  if (!object) return null;
  // Above the first row is the frozen head.
  const side = place === 2 ? 'below' : 'above';
  const ground = isFocused ? 'bg-selected' : 'bg-ground hover:bg-hover';
  const frozenGround = isFocused ? 'bg-selected' : 'bg-ground group-hover:bg-hover';
  return (
    <div
      role="row"
      aria-rowindex={place}
      aria-selected={isFocused}
      onFocus={() => onFocus(id)}
      className={classNames('group min-h-10 border-b border-hairline py-1', tableColumns, ground)}
    >
      <div
        role="rowheader"
        data-column="name"
        className={classNames(
          'sticky left-0 z-[1] flex items-start gap-1.5 self-stretch pl-3',
          frozenGround,
        )}
      >
        <span
          aria-hidden
          className="mt-1 inline-flex size-5 shrink-0 items-center justify-center rounded-sm bg-object text-xs font-medium text-on-solid"
        >
          O
        </span>
        <div className="min-w-0 grow">
          <SharedText
            of={{ kind: 'object', id, field: 'name' }}
            side={side}
            label="Name"
            value={object.name}
            maxLength={nameMax}
            onCommit={(name) =>
              name === '' ? 'Enter a name.' : edit({ type: 'object.update', id, patch: { name } })
            }
            className="font-semibold object-caps"
          />
        </div>
      </div>
      <div role="gridcell" data-column="definition" className="px-1.5">
        <SharedText
          of={{ kind: 'object', id, field: 'definition' }}
          side={side}
          label={`Definition of ${object.name}`}
          placeholder="Add a definition"
          value={object.definition}
          maxLength={1_000}
          multiline
          onCommit={(definition) => edit({ type: 'object.update', id, patch: { definition } })}
          className="not-focus:line-clamp-2"
        />
      </div>
      <div role="gridcell" data-column="synonyms" className="px-1.5">
        <PlaceFrame place={placeOf.field({ kind: 'object', id, field: 'synonyms' })} side={side}>
          <SynonymChips object={object} />
        </PlaceFrame>
      </div>
      {numbers.map((column, at) => {
        const count = counts[at] ?? 0;
        return (
          <div
            key={column.id}
            role="gridcell"
            className={classNames(
              'px-1 py-1 text-right text-sm tabular-nums',
              count === 0 && 'text-quiet',
              column.id === 'questions' && count > 0 && 'font-medium text-danger',
            )}
          >
            {count === 0 ? '–' : count}
          </div>
        );
      })}
      <div role="gridcell" data-column="actions" className="flex justify-end">
        <EditOnly>
          <Menu
            label={`Actions for ${object.name}`}
            placement="bottom end"
            trigger={
              <Button aria-label={`Actions for ${object.name}`}>
                <Ellipsis aria-hidden />
              </Button>
            }
            actions={[
              { id: 'merge', label: 'Merge with…', onAction: () => onMerge(id) },
              { id: 'remove', label: 'Delete…', isDanger: true, onAction: () => onRemove(id) },
            ]}
          />
        </EditOnly>
      </div>
    </div>
  );
});
