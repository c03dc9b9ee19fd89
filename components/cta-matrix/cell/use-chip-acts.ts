'use client';

import { use } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type HeldCta } from '@/lib/orca/views/cta/cta-matrix';

import { useVerbs } from '../use-verbs';
import { type ChipAct } from './chip-keys';
import { GoInsideContext } from './inside-context';

/** Carries out what is asked of a verb in a cell, by its place among the cell's verbs. */
export function useChipActs(
  place: VerbPlace,
  held: readonly HeldCta[],
): (at: number, act: ChipAct) => void {
  const goInside = use(GoInsideContext);
  const verbs = useVerbs();
  const edit = useUndoableEdit();
  const mayEdit = useMayEdit();
  const { isRefused, takeOver } = useRefusal();

  const step = (from: number, by: -1 | 1) => {
    const next = held[from + by];
    if (next) goInside(place, { mode: 'chip', ctaId: next.cta.id });
    else goInside(place, by === 1 && mayEdit ? { mode: 'typing', text: '' } : undefined);
  };
  const change = ({ cta, grant }: HeldCta, act: ChipAct) => {
    const cell = placeOf.ctaCell(place.objectId, place.roleId);
    const places = [cell, verbPlace(cta.id)];
    if (!mayEdit) return;
    // What a refusal offers stands before what the letter says else.
    if (isLetterT(act, grant) && places.some((locked) => takeOver(locked))) return;
    if (places.some((locked) => isRefused(locked))) return;
    if (act.do === 'remove') {
      goInside(place, undefined);
      if (grant) verbs.revoke(grant.id);
      else verbs.remove(cta);
    } else if (act.do === 'crud') {
      edit([{ type: 'cta.update', id: cta.id, patch: { crud: act.crud } }]);
    } else if (act.do === 'tier' && grant) {
      edit([{ type: 'grant.update', id: grant.id, patch: { tier: act.tier } }]);
    }
  };
  return (at, act) => {
    const one = held[at];
    if (!one) return;
    if (act.do === 'step') step(at, act.by);
    else if (act.do === 'leave') goInside(place, undefined);
    else if (act.do === 'rename') {
      const rename = () => goInside(place, { mode: 'renaming', ctaId: one.cta.id });
      if (mayEdit && !isRefused(verbPlace(one.cta.id), rename)) rename();
    } else change(one, act);
  };
}

function isLetterT(act: ChipAct, grant: HeldCta['grant']): boolean {
  return act.do === 'tier' && (act.tier ?? grant?.tier) === 'T';
}

function verbPlace(ctaId: string): string {
  return placeOf.field({ kind: 'cta', id: ctaId, field: 'verb' });
}
