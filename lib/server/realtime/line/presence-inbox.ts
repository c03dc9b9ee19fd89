import 'server-only';
import { type ClientMessage } from '@/lib/contracts/realtime';

import { type Roster } from '../presence/roster/roster';

type Telling = Extract<ClientMessage, { type: 'presence' | 'cursor' }>;

/**
 * More than this in a second is held back until the next one; only the newest of each sort counts. A tab of ours tells of
 * itself every 60 ms and of its pointer every 100 ms at most.
 */
const perSecondMax = 30;

/** What one tab tells of itself, no more often than others can use. */
export class PresenceInbox {
  readonly #connectionId: string;
  readonly #roster: Roster;
  #count = 0;
  #late: Telling[] = [];

  constructor(connectionId: string, roster: Roster) {
    this.#connectionId = connectionId;
    this.#roster = roster;
  }

  add(telling: Telling): void {
    this.#count += 1;
    if (this.#count <= perSecondMax) this.#tell(telling);
    else this.#late = [...this.#late.filter(({ type }) => type !== telling.type), telling];
  }

  /** To be called once a second. */
  tick(): void {
    this.#count = 0;
    if (this.#late.length === 0) return;
    const late = this.#late;
    this.#late = [];
    for (const telling of late) this.#tell(telling);
  }

  #tell(telling: Telling): void {
    if (telling.type === 'presence') this.#roster.update(this.#connectionId, telling.presence);
    else this.#roster.moveCursor(this.#connectionId, telling.cursor);
  }
}
