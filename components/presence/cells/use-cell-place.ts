'use client';

import { useEffect } from 'react';

import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { useTellPlace } from '@/lib/client/presence/use-tell-place';

/** Tells the others which cell of a grid is in focus here. Going elsewhere gives back what was taken over there. */
export function useCellPlace(place: string | null): void {
  const store = usePresenceStore();
  useTellPlace(place);
  useEffect(
    () => () => {
      if (place !== null) store.endLease(place);
    },
    [store, place],
  );
}
