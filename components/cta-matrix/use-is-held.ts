'use client';

import { useCallback } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';

/** Tells whether somebody else edits a cell just now. Renders nothing again. */
export function useIsHeld(): (place: VerbPlace) => boolean {
  const presence = usePresenceStore();
  return useCallback(
    ({ objectId, roleId }) => {
      const place = placeOf.ctaCell(objectId, roleId);
      return presence.holderOf(place) !== undefined || presence.leaseOf(place).state === 'held';
    },
    [presence],
  );
}
