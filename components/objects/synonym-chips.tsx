'use client';

import { Ban, Check, Clock, Plus } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { placeOf } from '@/components/presence/cells/place-of';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { useEdit } from '@/lib/client/document/use-edit';
import { patchList } from '@/lib/orca/edits/patch-list';
import { type Synonym } from '@/lib/orca/model/object';
import { type RecordOf } from '@/lib/orca/model/record';

import { SynonymForm } from './synonym-form';

type SynonymChipsProps = {
  readonly object: Pick<RecordOf<'object'>, 'kind' | 'id' | 'name' | 'synonyms'>;
};

const looks = {
  used: { Icon: Check, className: '', says: 'used' },
  deprecated: { Icon: Clock, className: 'text-quiet line-through', says: 'deprecated' },
  forbidden: { Icon: Ban, className: 'text-danger line-through', says: 'forbidden' },
} as const satisfies Record<Synonym['status'], unknown>;

/** An object's other names. Each opens to change its status and reason or to take it away. */
export function SynonymChips({ object }: SynonymChipsProps) {
  const edit = useEdit();
  const { synonyms } = object;
  const place = placeOf.field({ kind: 'object', id: object.id, field: 'synonyms' });
  const put = (next: readonly Synonym[]) => edit(patchList(object, 'synonyms', next));
  return (
    <div className="flex flex-wrap items-center gap-1">
      {synonyms.map((synonym, at) => {
        const { Icon, className, says } = looks[synonym.status];
        return (
          <Popover
            key={synonym.name}
            label={`Synonym ${synonym.name}`}
            trigger={
              <Button
                variant="outlined"
                aria-label={`${synonym.name}, ${says}`}
                className="max-w-48 gap-1 border-hairline! px-1.5 font-normal [&_svg]:size-3"
              >
                <Icon aria-hidden />
                <span className={`truncate ${className}`}>{synonym.name}</span>
              </Button>
            }
          >
            {(close) => (
              <SynonymForm
                place={place}
                synonym={synonym}
                onSave={(next) => put(synonyms.with(at, next))}
                onRemove={() => put(synonyms.toSpliced(at, 1))}
                onDone={close}
              />
            )}
          </Popover>
        );
      })}
      <EditOnly>
        <Popover
          label={`New synonym of ${object.name}`}
          trigger={
            <Button aria-label={`Add a synonym of ${object.name}`} className="px-1.5 text-quiet">
              <Plus aria-hidden />
            </Button>
          }
        >
          {(close) => (
            <SynonymForm place={place} onSave={(next) => put([...synonyms, next])} onDone={close} />
          )}
        </Popover>
      </EditOnly>
    </div>
  );
}
