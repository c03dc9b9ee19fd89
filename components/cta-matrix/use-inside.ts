'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { type VerbPlace } from '@/lib/orca/edits/verb-edits';

import { type GoInside, type Inside } from './cta-focus';
import { type CtaFocus } from './cta-places';

type InsideOptions = {
  readonly focus: CtaFocus;
  readonly focusOn: (focus: CtaFocus, ctaId?: string) => void;
  readonly takeFocus: () => void;
};

type InsideState = {
  readonly inside: Inside | undefined;
  readonly goInside: GoInside;
  readonly leave: () => void;
};

/** What has the keyboard inside the focused cell, until the focus goes elsewhere or the cell goes. */
export function useInside({ focus, focusOn, takeFocus }: InsideOptions): InsideState {
  const [held, setHeld] = useState<{ readonly place: VerbPlace; readonly inside: Inside }>();
  const { isRefused } = useRefusal();
  const isHere =
    held !== undefined &&
    focus.on === 'cell' &&
    focus.objectId === held.place.objectId &&
    focus.roleId === held.place.roleId;
  if (held && !isHere) setHeld(undefined);
  const inside = isHere ? held.inside : undefined;

  // The object or role that was written about is gone, and the field with it: the keyboard goes on beside it.
  const wasInside = useRef(false);
  useEffect(() => {
    if (wasInside.current && !inside && document.activeElement === document.body) takeFocus();
    wasInside.current = inside !== undefined;
  }, [inside, takeFocus]);

  const goInside = useCallback<GoInside>(
    (place, asked) => {
      const { objectId, roleId } = place;
      const isTaken = asked?.mode === 'typing' && isRefused(placeOf.ctaCell(objectId, roleId));
      const next = isTaken ? undefined : asked;
      setHeld(next && { place: { objectId, roleId }, inside: next });
      focusOn({ on: 'cell', objectId, roleId }, next && 'ctaId' in next ? next.ctaId : undefined);
      if (!next) takeFocus();
    },
    [focusOn, isRefused, takeFocus],
  );
  return { inside, goInside, leave: useCallback(() => setHeld(undefined), []) };
}
