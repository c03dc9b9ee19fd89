'use client';

import { useEffect } from 'react';

import { usePresenceStore } from './presence-context';

/**
 * Tells the others that this tab's focus is at the place, as long as the component shows it; null tells nothing. Where
 * several tell one (a grid and a field of its panel), the last to begin counts, then again the one before.
 */
export function useTellPlace(place: string | null): void {
  const store = usePresenceStore();
  useEffect(() => (place === null ? undefined : store.claimPlace(place)), [store, place]);
}
