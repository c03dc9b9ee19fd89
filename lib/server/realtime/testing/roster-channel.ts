import 'server-only';
import { randomUUID } from 'node:crypto';

import { type Person, type Presence } from '@/lib/contracts/presence';

import { Roster, type RosterNews } from '../presence/roster/roster';
import { FakeClock } from './fake-clock';

export type TestRoster = {
  readonly roster: Roster;
  /** Everything delivered so far. */
  readonly news: RosterNews[];
  /** The people that somebody knows who was told all of that. */
  readonly seen: Map<string, Person>;
  readonly ended: (readonly [connectionId: string, place: string])[];
};

export const anywhere: Presence = { path: '', place: null, isIdle: false };

/** Rosters of several processes on one channel that may lose messages. */
export class RosterChannel {
  readonly clock = new FakeClock();
  readonly texts: string[] = [];
  readonly #rosters: Roster[] = [];
  #isSilent = false;
  readonly #isLost: () => boolean;

  constructor(isLost: () => boolean = () => false) {
    this.#isLost = isLost;
  }

  add(): TestRoster {
    const news: RosterNews[] = [];
    const seen = new Map<string, Person>();
    const ended: (readonly [string, string])[] = [];
    const roster = new Roster({
      id: randomUUID(),
      now: this.clock.now,
      after: this.clock.after,
      deliver: (message) => {
        news.push(message);
        if (message.type === 'cursors') return;
        for (const person of message.present) seen.set(person.connectionId, person);
        for (const connectionId of message.left) seen.delete(connectionId);
      },
      publish: (text) => {
        if (this.#isSilent) return;
        this.texts.push(text);
        for (const other of this.#rosters)
          if (!this.#isLost()) this.clock.after(1, () => other.receive(text));
      },
      onEnded: (connectionId, place) => ended.push([connectionId, place]),
    });
    this.#rosters.push(roster);
    return { roster, news, seen, ended };
  }

  /** The process ends without a word. */
  kill({ roster }: TestRoster): void {
    this.#rosters.splice(this.#rosters.indexOf(roster), 1);
    this.#isSilent = true;
    roster.close();
    this.#isSilent = false;
  }
}

export function aMember(name = 'Ada') {
  return { connectionId: randomUUID(), userId: randomUUID(), name };
}
