import { type PresenceStore } from '@/lib/client/presence/presence-store';

/** Takes a place from whoever holds it; tells whether that was granted. */
export async function takeOverLease(store: PresenceStore, place: string): Promise<boolean> {
  const { state } = await store.beginLease(place, true);
  // Who holds it is known by their presence; the refusal of a try is no lock of its own.
  if (state === 'held') store.endLease(place);
  return state === 'granted';
}
