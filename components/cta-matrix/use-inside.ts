'use client';

import { useCallback, useEffect, useLayoutEffect, useState } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useToasts } from '@/components/ui/toast';
import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { heldInCell } from '@/lib/orca/views/cta/cta-matrix';

import { type GoInside, type Inside } from './cta-focus';
import { type CtaFocus } from './cta-places';

type InsideOptions = {
  readonly focus: CtaFocus;
  /** Lines of the list have nothing inside. */
  readonly isList: boolean;
  readonly focusOn: (focus: CtaFocus, ctaId?: string) => void;
  readonly takeFocus: () => void;
  /** Gives the grid the keyboard and none of its cells. */
  readonly rest: () => void;
};

type InsideState = {
  readonly inside: Inside | undefined;
  readonly goInside: GoInside;
  readonly leave: () => void;
};

type Held = { readonly place: VerbPlace; readonly inside: Inside };

/** What has the keyboard inside the focused cell, until the focus goes elsewhere or what had it goes. */
export function useInside(options: InsideOptions): InsideState {
  const { focus, isList, focusOn, takeFocus, rest } = options;
  const [held, setHeld] = useState<Held>();
  const [lost, setLost] = useState<Held>();
  const { isRefused } = useRefusal();
  const isThere = useDocument((document) => held !== undefined && isInCell(document, held));
  const isShown = isThere && !isList;
  const isHere =
    isShown && held !== undefined && focus.on === 'cell' && isSamePlace(focus, held.place);
  if (held && !isHere) {
    setHeld(undefined);
    setLost(held);
  }
  const inside = isHere ? held.inside : undefined;

  useLoss(lost, { takeFocus, rest });

  const goInside = useCallback<GoInside>(
    (place, asked, by) => {
      if (by === 'blur') {
        setHeld((now) =>
          now && isWritten(now) && isSamePlace(now.place, place) ? undefined : now,
        );
        return;
      }
      const { objectId, roleId } = place;
      const isTaken = asked?.mode === 'typing' && isRefused(placeOf.ctaCell(objectId, roleId));
      const next = isTaken ? undefined : asked;
      setHeld(next && { place: { objectId, roleId }, inside: next });
      focusOn({ on: 'cell', objectId, roleId }, next && 'ctaId' in next ? next.ctaId : undefined);
      if (!next) takeFocus();
    },
    [focusOn, isRefused, takeFocus],
  );
  useChipEnd(inside?.mode === 'chip' ? held?.place : undefined, goInside);
  return { inside, goInside, leave: useCallback(() => setHeld(undefined), []) };
}

/**
 * Somebody removed the object, the role or the verb, and the field or chip with it: the keyboard goes on beside it. What
 * is still being written was meant for no other cell.
 */
function useLoss(
  lost: Held | undefined,
  { takeFocus, rest }: Pick<InsideOptions, 'takeFocus' | 'rest'>,
): void {
  const { announce } = useToasts();
  useEffect(() => {
    if (!lost || document.activeElement !== document.body) return;
    if (!isWritten(lost)) return takeFocus();
    rest();
    announce({ text: interruptedText, topic: 'interrupted', isPassing: true });
  }, [lost, takeFocus, rest, announce]);
}

const interruptedText =
  'Somebody removed what you were writing in. Escape or an arrow key goes on beside it.';

/** Where the cell itself gets the keyboard, no verb in it is chosen any more: its keys are about all of them. */
function useChipEnd(place: VerbPlace | undefined, goInside: GoInside): void {
  // Before the grid moves the keyboard to another cell, which it does when that is drawn.
  useLayoutEffect(() => {
    if (!place) return undefined;
    const end = ({ target }: FocusEvent) => {
      const isCell = target instanceof HTMLElement && 'cell' in target.dataset;
      if (isCell) goInside(place, undefined);
    };
    document.addEventListener('focusin', end);
    return () => document.removeEventListener('focusin', end);
  }, [place, goInside]);
}

function isSamePlace(a: VerbPlace, b: VerbPlace): boolean {
  return a.objectId === b.objectId && a.roleId === b.roleId;
}

function isWritten({ inside }: Held): boolean {
  return inside.mode !== 'chip';
}

function isInCell(document: OrcaDocument, { place, inside }: Held): boolean {
  if (inside.mode === 'typing') return true;
  return heldInCell(document, place).held.some(({ cta }) => cta.id === inside.ctaId);
}
