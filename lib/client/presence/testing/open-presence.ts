import { type Person } from '@/lib/contracts/presence';

import { PresenceStore } from '../presence-store';
import { fakeLink } from './fake-link';

/** Whose tab it is. */
export const userId = crypto.randomUUID();

/** What a tab knows of who is there, with the other end of its line and what ends it. */
export function openPresence() {
  const link = fakeLink();
  const store = new PresenceStore({ link, userId });
  return { link, store, close: store.open() };
}

/** Somebody else. */
export function aPerson(fields: Partial<Person> = {}): Person {
  return {
    connectionId: crypto.randomUUID(),
    userId: crypto.randomUUID(),
    name: 'Ben',
    path: 'ctas',
    place: null,
    isIdle: false,
    editing: null,
    ...fields,
  };
}
