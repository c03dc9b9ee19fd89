'use client';

import { McsfdFields } from '@/components/matrix/mcsfd/mcsfd-fields';
import { PlaceFrame } from '@/components/presence/cells/place-frame';
import { placeOf } from '@/components/presence/cells/place-of';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsPlural } from '@/lib/orca/views/caps-name';

import { PanelField } from './panel-field';

/** What the list of all of an object has to answer: it is nested in nothing, and is sorted and filtered all the same. */
export function ObjectCollection({ object }: { readonly object: RecordOf<'object'> }) {
  const place = placeOf.field({ kind: 'object', id: object.id, field: 'collection' });
  return (
    <PanelField label={`The list of all ${capsPlural(object)}`}>
      <PlaceFrame place={place} side="above" className="px-1.5 pt-1">
        <McsfdFields holder={object} place={place} />
      </PlaceFrame>
    </PanelField>
  );
}
