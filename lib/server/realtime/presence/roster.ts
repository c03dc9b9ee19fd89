import 'server-only';
import { type Cursor, type Person, type Presence } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';

export type RosterMember = Pick<Person, 'connectionId' | 'userId' | 'name'>;

export type Editing = NonNullable<Person['editing']>;

export type RosterNews = Extract<ServerMessage, { type: 'people' | 'cursors' }>;

export type RosterOptions = {
  /** Names this roster among those of other processes; one per roster, never used again. */
  readonly id: string;
  /** For every connection of this process: at most one `people` and one `cursors` a window. */
  readonly deliver: (news: RosterNews) => void;
  /** To the rosters of this project everywhere, at most once and maybe never; must not throw. */
  readonly publish: (text: string) => void;
  /** A local person no longer holds the place: taken over, or five minutes are over. */
  readonly onEnded: (connectionId: string, place: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after so many milliseconds; the answer takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
};

/**
 * Who is in one project, in all processes. A room has one, from its first connection to its last:
 *
 * - `join` once a connection has said hello. It is seen by others from its first `update` on;
 * - `people()` for its welcome, in the same turn in which it begins to be among those `deliver` sends to;
 * - `update` and `moveCursor` with what it tells of itself (`presence` and `cursor` messages);
 * - `leave` when the line is closed, for whatever reason;
 * - `receive` with every text of the project's channel `project:{<id>}:people`, its own included;
 * - `close` with the room.
 *
 * `setEditing` is called by `Leases` and by nobody else.
 */
export class Roster {
  readonly #options: RosterOptions;

  constructor(options: RosterOptions) {
    this.#options = options;
  }

  join(_member: RosterMember): void {}

  update(_connectionId: string, _presence: Presence | null): void {}

  moveCursor(_connectionId: string, _cursor: Cursor | null): void {}

  setEditing(_connectionId: string, _editing: Editing | null): void {}

  leave(_connectionId: string): void {}

  receive(_text: string): void {}

  /** Everybody that those here have been told of; what came since follows by `deliver`. */
  people(): readonly Person[] {
    return [];
  }

  close(): void {
    this.#options.publish('');
  }
}
