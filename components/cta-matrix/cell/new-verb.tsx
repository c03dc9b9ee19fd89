'use client';

import { use } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { type VerbPlace } from '@/lib/orca/edits/verb-edits';

import { useVerbs } from '../use-verbs';
import { GoInsideContext, LeaveCellContext } from './inside-context';
import { VerbField } from './verb-field';

type NewVerbProps = {
  readonly place: VerbPlace;
  /** What was typed on the cell already. */
  readonly text: string;
};

/** Where one more verb is typed into a cell: one person at a time writes into it. */
export function NewVerb({ place, text }: NewVerbProps) {
  const goInside = use(GoInsideContext);
  const leaveCell = use(LeaveCellContext);
  const verbs = useVerbs();
  const guard = useEditGuard({ place: placeOf.ctaCell(place.objectId, place.roleId) });
  return (
    <VerbField
      label="New verb"
      initial={text}
      suggest={(typed) => verbs.suggest(place, typed)}
      onAdd={(list) => verbs.add(place, list)}
      onLeave={(by) => {
        if (by === 'key') goInside(place, undefined);
        else if (by !== 'blur') leaveCell(by);
      }}
      guard={guard}
    />
  );
}
