'use client';

import { usePresenceStore } from '@/lib/client/presence/presence-context';
import { useHolder, usePeopleAt } from '@/lib/client/presence/use-people';

import { lockSentence } from './lock-of';
import { PresenceRing, type TagSide } from './presence-ring';

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
  const store = usePresenceStore();
  const holder = useHolder(place);
  if (!holder) return null;
  // Names are put together with a space between, after which no dot or comma would stand right.
  return <span className="sr-only"> ({lockSentence(holder, store.self().userId)})</span>;
}
