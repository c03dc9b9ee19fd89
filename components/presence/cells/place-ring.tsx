'use client';

import { useHolder, usePeopleAt } from '@/lib/client/presence/use-people';

import { PresenceRing, type TagSide } from './presence-ring';
import { useLock } from './use-lock';

type PlaceRingProps = { readonly place: string; readonly side?: TagSide };

/** The ring of who is at a place, around the nearest element that is positioned. It alone follows them. */
export function PlaceRing({ place, side = 'above' }: PlaceRingProps) {
  const people = usePeopleAt(place);
  const holder = useHolder(place);
  const isElsewhere = holder && !people.includes(holder);
  return (
    <PresenceRing people={isElsewhere ? [holder, ...people] : people} place={place} side={side} />
  );
}

/** The lock of a place for people who do not see its ring: part of what the cell around it is called. */
export function PlaceLockText({ place }: { readonly place: string }) {
  const lock = useLock(place);
  return lock && <span className="sr-only">. {lock.says}</span>;
}
