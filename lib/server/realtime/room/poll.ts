import 'server-only';
import { type Pool } from 'pg';

import { type AccessRole } from '@/lib/contracts/permissions';

import { inTime } from '../../in-time';
import { logger } from '../../logging/logger';
import { readRoles } from '../../projects/read-roles';
import { type Channels } from '../feed/channels';
import { readVersions } from './project-store';
import { type Room } from './room';

/** Short enough that what it tells of somebody's role is never older than half a second. */
const everyMs = 400;

/** While other processes can't be heard, this is how their changes come. */
const everyMsAlone = 250;

/** A later answer is no news any more, and the question can be asked anew. */
const answerMs = 2_000;

/**
 * So long may lines stay open whose people's rights can't be looked up. What they commit is refused half a second after
 * the last look already, but what others commit may still reach them, by a process that the database does answer.
 */
const unknownMsMax = 10_000;

type PollParts = {
  readonly pool: Pool;
  readonly channels: Channels;
  readonly rooms: () => readonly Room[];
};

/** Asks again and again, for all rooms at once, whether projects have moved on and who may still do what. */
export class Poll {
  readonly #parts: PollParts;
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;
  #isOut = false;
  /** When that was asked which was last answered, or whoever is here came in. */
  #knownAtMs = 0;

  constructor(parts: PollParts) {
    this.#parts = parts;
  }

  /** Goes on by itself for as long as there are rooms. */
  begin(): void {
    if (this.#timer || this.#isAsking) return;
    this.#knownAtMs = performance.now();
    this.#schedule();
  }

  #schedule(): void {
    const isListening = this.#parts.channels.isListening();
    this.#timer = setTimeout(() => void this.#turn(), isListening ? everyMs : everyMsAlone);
  }

  async #turn(): Promise<void> {
    this.#timer = undefined;
    this.#isAsking = true;
    const askedAtMs = performance.now();
    try {
      await this.#ask(askedAtMs);
      this.#knownAtMs = askedAtMs;
      this.#isOut = false;
    } catch (error) {
      this.#bear(error);
    }
    void this.#parts.channels.mend();
    this.#isAsking = false;
    if (this.#parts.rooms().length > 0) this.#schedule();
  }

  /** Rooms stay as they are for a while: nothing is committed here either while the database is away. */
  #bear(error: unknown): void {
    if (!this.#isOut) logger().warn({ err: error }, 'the state of projects is not known');
    this.#isOut = true;
    const nowMs = performance.now();
    if (nowMs - this.#knownAtMs < unknownMsMax) return;
    // Who comes in after this has been looked up.
    this.#knownAtMs = nowMs;
    for (const { members } of this.#parts.rooms()) {
      for (const { wire } of members) wire.close('unavailable');
    }
  }

  async #ask(askedAtMs: number): Promise<void> {
    const rooms = this.#parts.rooms();
    const { pool } = this.#parts;
    const asked = rooms.map((room) => ({ room, after: room.after, ids: principalsOf(room) }));
    const pairs = asked.flatMap(({ room: { projectId }, ids }) =>
      [...ids].map((principalId) => ({ projectId, principalId })),
    );
    const projectIds = rooms.map(({ projectId }) => projectId);
    const [versions, roles] = await inTime(
      Promise.all([readVersions(pool, projectIds), readRoles(pool, pairs)]),
      answerMs,
    );
    const rolesIn = new Map<string, Map<string, AccessRole>>();
    for (const { projectId, principalId, role } of roles) {
      const known = rolesIn.get(projectId) ?? new Map<string, AccessRole>();
      rolesIn.set(projectId, known.set(principalId, role));
    }
    for (const { room, after, ids } of asked) {
      const seen = versions.get(room.projectId);
      const current = rolesIn.get(room.projectId) ?? new Map<string, AccessRole>();
      room.check({ askedAtMs, after, seen, asked: ids, roles: current });
    }
  }
}

function principalsOf({ members }: Room): ReadonlySet<string> {
  return new Set(Array.from(members, ({ caller }) => caller.id));
}
