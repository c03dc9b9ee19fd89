'use client';

import { use } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { findRecord } from '@/lib/orca/model/lookups';
import { capsName } from '@/lib/orca/views/caps-name';

import { useVerbs } from '../use-verbs';
import { OfferContext } from './offer-context';

/** What a field for one more verb of a cell needs, wherever it stands: one person at a time writes into the cell. */
export function useNewVerb(place: VerbPlace) {
  const verbs = useVerbs();
  const offer = use(OfferContext);
  const guard = useEditGuard({ place: placeOf.ctaCell(place.objectId, place.roleId) });
  const label = useDocument((document) => {
    const object = findRecord(document, 'object', place.objectId);
    const role = findRecord(document, 'role', place.roleId ?? '');
    return `New verb of ${object ? capsName(object) : 'it'} for ${role?.name ?? 'nobody yet'}`;
  });
  return {
    label,
    guard,
    suggest: (typed: string) => verbs.suggest(place, typed, offer),
    onAdd: (list: string) => verbs.add(place, list),
  };
}
