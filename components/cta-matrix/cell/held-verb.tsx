'use client';

import { use } from 'react';

import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type HeldCta } from '@/lib/orca/views/cta/cta-matrix';

import { type Inside } from '../cta-focus';
import { type ChipAct } from './chip-keys';
import { DetailsContext, GoInsideContext } from './inside-context';
import { RenameVerb } from './rename-verb';
import { VerbChip } from './verb-chip';

type HeldVerbProps = {
  readonly place: VerbPlace;
  readonly held: HeldCta;
  readonly inside: Inside | undefined;
  readonly onAct: (act: ChipAct) => void;
};

/** A verb that stands in a cell, or its name while it is edited there. */
export function HeldVerb({ place, held, inside, onAct }: HeldVerbProps) {
  const goInside = use(GoInsideContext);
  const showDetails = use(DetailsContext);
  const { id } = held.cta;
  const mode = inside && inside.mode !== 'typing' && inside.ctaId === id ? inside.mode : undefined;
  if (mode === 'renaming') {
    const end = (byKey: boolean) => goInside(place, undefined, byKey ? 'key' : 'blur');
    return <RenameVerb cta={held.cta} onDone={end} />;
  }
  const choose = (isHere: boolean) => {
    goInside(place, { mode: 'chip', ctaId: id });
    // The first tap goes to the cell, the second edits what it is on.
    if (isHere) showDetails?.();
  };
  return (
    <VerbChip
      held={held}
      chosen={mode === 'chip' ? inside : undefined}
      removeLabel={held.grant ? 'Revoke' : 'Delete'}
      onChoose={choose}
      onAct={onAct}
    />
  );
}
