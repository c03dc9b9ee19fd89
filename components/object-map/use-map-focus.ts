'use client';

import { useCallback, useState } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { useSearchParam } from '@/lib/client/view/use-search-param';

import { focusOfKey, presentFocus, type MapFocus } from './map-navigation';

type MapFocusState = {
  readonly focus: MapFocus | undefined;
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
  // As text, which is compared by what it says.
  const place = useDocument((document) => {
    const present = presentFocus(document, columns, chosen ?? focusOfKey(document, linkedKey));
    return present && `${present.objectId} ${present.key}`;
  });

  const noteFocus = useCallback(
    (next: MapFocus) => {
      setChosen(next);
      setLinkedKey(next.key.startsWith('new:') ? `object:${next.objectId}` : next.key);
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
  return { focus, jumps, noteFocus, moveTo };
}
