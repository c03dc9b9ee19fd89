'use client';

import { X } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { SharedNativeSelect } from '@/components/presence/shared-native-select';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocument } from '@/lib/client/document/use-document';
import { patchList } from '@/lib/orca/edits/patch-list';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';
import { withOrWithout } from '@/lib/shared/with-or-without';

type CtaObjectsProps = {
  readonly cta: RecordOf<'cta'>;
  readonly field: 'createsIds' | 'removesIds';
  readonly label: string;
};

/** The objects that a call to action makes or takes away. */
export function CtaObjects({ cta, field, label }: CtaObjectsProps) {
  const edit = useUndoableEdit();
  const objects = useDocument((document) => recordsOf(document, 'object'));
  const chosen = objects.filter(({ id }) => cta[field].includes(id));
  const { isRefused } = useRefusal();
  const of = { kind: 'cta', id: cta.id, field } as const;
  const change = (id: string, isIn: boolean) => {
    if (isRefused(placeOf.field(of))) return;
    edit([patchList(cta, field, withOrWithout(cta[field], id, isIn))]);
  };
  return (
    <div data-field={field} className="flex flex-col gap-1.5">
      <EditOnly>
        <SharedNativeSelect
          of={of}
          label={label}
          value=""
          onChange={(id) => id !== '' && change(id, true)}
          options={[
            { value: '', label: chosen.length === 0 ? 'No object' : 'Add another object' },
            ...objects
              .filter(({ id }) => !cta[field].includes(id))
              .map((object) => ({ value: object.id, label: capsName(object) })),
          ]}
        />
      </EditOnly>
      {chosen.length > 0 && (
        <ul aria-label={label} className="flex flex-wrap gap-1">
          {chosen.map((object) => (
            <li
              key={object.id}
              className="inline-flex items-center rounded bg-object-soft pl-2 text-xs font-semibold text-object-soft-ink"
            >
              {capsName(object)}
              <EditOnly>
                <button
                  type="button"
                  aria-label={`${label} no ${capsName(object)}`}
                  onClick={() => change(object.id, false)}
                  className="inline-flex size-6 items-center justify-center"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              </EditOnly>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
