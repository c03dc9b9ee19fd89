'use client';

import { useCallback, useState } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { useSearchParam } from '@/lib/client/view/use-search-param';

import { focusOfKey, presentFocus, type MapFocus } from './map-navigation';

type MapFocusState = {
  readonly focus: MapFocus | undefined;
  /** The address says so, not a hand in this map: the view goes there, the browser's focus stays. */
  readonly isLed: boolean;
  /** Goes up whenever the browser's own focus shall follow. */
  readonly jumps: number;
  /** Notes where the browser's focus is. */
  readonly noteFocus: (focus: MapFocus) => void;
  /** Moves the focus, the browser's too. */
  readonly moveTo: (focus: MapFocus) => void;
};

/** The focused place of the map, kept in the address so that a link shows the same. */
export function useMapFocus(columns: readonly string[]): MapFocusState {
  const [linkedKey, setLinkedKey] = useSearchParam('focus');
  const [chosen, setChosen] = useState<MapFocus>();
  const [jumps, setJumps] = useState(linkedKey === '' ? 0 : 1);
  // The address may have gone elsewhere since: a navigation, or a person one follows.
  const isChosen = chosen !== undefined && addressOf(chosen) === linkedKey;
  // As text, which is compared by what it says.
  const place = useDocument((document) => {
    const wanted = isChosen ? chosen : focusOfKey(document, linkedKey);
    const present = presentFocus(document, columns, wanted);
    return present && `${present.objectId} ${present.key}`;
  });

  const noteFocus = useCallback(
    (next: MapFocus) => {
      setChosen(next);
      setLinkedKey(addressOf(next));
    },
    [setLinkedKey],
  );
  const moveTo = useCallback(
    (next: MapFocus) => {
      noteFocus(next);
      setJumps((count) => count + 1);
    },
    [noteFocus],
  );

  const [objectId, key] = place?.split(' ') ?? [];
  const focus = objectId !== undefined && key !== undefined ? { objectId, key } : undefined;
  return { focus, isLed: !isChosen && linkedKey !== '', jumps, noteFocus, moveTo };
}

/** A line for something new is no place of its own. */
function addressOf({ objectId, key }: MapFocus): string {
  return key.startsWith('new:') ? `object:${objectId}` : key;
}
