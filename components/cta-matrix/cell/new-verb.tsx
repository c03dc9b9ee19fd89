'use client';

import { use, useEffect, useRef } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { findRecord } from '@/lib/orca/model/lookups';
import { capsName } from '@/lib/orca/views/caps-name';

import { type Inside } from '../cta-focus';
import { useVerbs } from '../use-verbs';
import { GoInsideContext, LeaveCellContext } from './inside-context';
import { OfferContext } from './offer-context';
import { VerbField } from './verb-field';

type NewVerbProps = {
  readonly place: VerbPlace;
  /** What was typed on the cell already; a new object each time the field is asked for. */
  readonly asked: Inside & { readonly mode: 'typing' };
};

/** Where one more verb is typed into a cell: one person at a time writes into it. */
export function NewVerb({ place, asked }: NewVerbProps) {
  const goInside = use(GoInsideContext);
  const leaveCell = use(LeaveCellContext);
  const verbs = useVerbs();
  const offer = use(OfferContext);
  const guard = useEditGuard({ place: placeOf.ctaCell(place.objectId, place.roleId) });
  const label = useDocument((document) => {
    const object = findRecord(document, 'object', place.objectId);
    const role = findRecord(document, 'role', place.roleId ?? '');
    return `New verb of ${object ? capsName(object) : 'it'} for ${role?.name ?? 'nobody yet'}`;
  });
  const frame = useRef<HTMLDivElement>(null);
  // A text that could not be taken keeps the field there: whoever asks for it again goes on with that text.
  const answered = useRef(asked);
  useEffect(() => {
    if (answered.current !== asked) frame.current?.querySelector('input')?.focus();
    answered.current = asked;
  }, [asked]);
  return (
    <div ref={frame}>
      <VerbField
        label={label}
        initial={asked.text}
        suggest={(typed) => verbs.suggest(place, typed, offer)}
        onAdd={(list) => verbs.add(place, list)}
        onLeave={(by) => {
          if (by === 'key' || by === 'blur') goInside(place, undefined, by);
          else leaveCell(by);
        }}
        guard={guard}
      />
    </div>
  );
}
