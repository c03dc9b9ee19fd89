import 'server-only';
import { z } from 'zod';

import { can, type AccessRole } from '@/lib/contracts/permissions';
import { presenceLimits } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';

import { logger } from '../../logging/logger';
import { projectKey } from '../../redis/project-key';
import { type Redis } from '../../redis/redis';
import { RedisUnavailable } from '../../redis/redis-unavailable';
import { type RosterMember } from './roster/local-person';
import { type Roster } from './roster/roster';

export type LeaseMessage = Extract<ServerMessage, { type: 'lease' }>;

export type Editor = RosterMember & { readonly role: AccessRole };

type LeasesOptions = {
  readonly projectId: string;
  readonly redis: Redis;
  readonly roster: Roster;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

const heldLeaseSchema = z.object({
  connectionId: z.string(),
  userId: z.string(),
  name: z.string(),
  sinceMs: z.number(),
});

type HeldLease = z.infer<typeof heldLeaseSchema>;

/** `value` is what stands in Redis; undefined when Redis was away. */
type OwnLease = { readonly place: string; readonly sinceMs: number; readonly value?: string };

type Attempt = { readonly own: OwnLease } | { readonly heldBy: HeldLease };

type Wish = { readonly editor: Editor; readonly place: string; readonly takeOver: boolean };

const { leaseSeconds, abandonedAfterMs } = presenceLimits;
/** By then everybody has heard of the edit, or the process that held the lease has died and is forgotten. */
const orphanedAfterMs = 20_000;

/**
 * Who alone may edit a cell or field of one project just now. A room has one, beside its roster:
 *
 * - `take` for `lease.take`, with the role the person has now; what it resolves to is sent to that connection;
 * - `release` for `lease.release`; nothing is answered;
 * - `releaseAll` when the line is closed, and `Roster.leave` after it: others ask as soon as they hear of that.
 *
 * None of them rejects: while Redis is away the roster alone says who edits where. Somebody whose lease is taken
 * over or runs out is named by the roster's `onEnded`, which the room turns into `{type: 'lease', state: 'ended', place,
 * holder: null}` for that connection. Who may not edit at all is answered `ended` too.
 */
export class Leases {
  readonly #options: LeasesOptions;
  readonly #own = new Map<string, OwnLease>();
  /** The last request of each connection: they are carried out one after the other. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(options: LeasesOptions) {
    this.#options = options;
  }

  take(editor: Editor, place: string, takeOver: boolean): Promise<LeaseMessage> {
    return this.#inTurn(editor.connectionId, () => this.#take({ editor, place, takeOver }));
  }

  release(connectionId: string, place: string): Promise<void> {
    return this.#inTurn(connectionId, async () => {
      if (this.#own.get(connectionId)?.place === place) await this.#giveBack(connectionId);
    });
  }

  /** Resolves to the place that was held. */
  releaseAll(connectionId: string): Promise<string | undefined> {
    return this.#inTurn(connectionId, () => this.#giveBack(connectionId));
  }

  async #take(wish: Wish): Promise<LeaseMessage> {
    const { editor, place } = wish;
    const { connectionId } = editor;
    const { roster } = this.#options;
    if (!can(editor.role, 'document.edit')) return leaseMessage(place, 'ended');
    if (this.#isHolder(connectionId, place)) return leaseMessage(place, 'granted');
    await this.#giveBack(connectionId);

    const attempt = await this.#attempt(wish);
    if ('heldBy' in attempt) {
      const { userId, name } = attempt.heldBy;
      return { ...leaseMessage(place, 'held'), holder: { userId, name } };
    }
    this.#own.set(connectionId, attempt.own);
    if (!roster.has(connectionId)) {
      // Its line was closed meanwhile.
      await this.#giveBack(connectionId);
      return leaseMessage(place, 'ended');
    }
    roster.setEditing(connectionId, { place, sinceMs: attempt.own.sinceMs });
    return leaseMessage(place, 'granted');
  }

  #isHolder(connectionId: string, place: string): boolean {
    const isOwn = this.#own.get(connectionId)?.place === place;
    return isOwn && this.#options.roster.holderOf(place)?.connectionId === connectionId;
  }

  async #attempt(wish: Wish): Promise<Attempt> {
    // Redis may have lost what it knew, or never have been told.
    const known = this.#options.roster.holderOf(wish.place);
    if (known && !this.#maySucceed(wish, known)) return { heldBy: known };
    try {
      return await this.#attemptInRedis(wish);
    } catch (error) {
      reportUnlessAway(error);
      return this.#attemptHere(wish);
    }
  }

  async #attemptInRedis(wish: Wish): Promise<Attempt> {
    const { redis, now } = this.#options;
    const key = this.#key(wish.place);
    const own = ownLease(wish, now());
    if (await redis.takeLock(key, own.value, leaseSeconds)) return { own };
    const text = await redis.get(key);
    // It ended in between.
    if (text === undefined) return this.#attemptInRedis(wish);
    const heldBy = readHeldLease(text);
    if (heldBy && !this.#maySucceed(wish, heldBy)) return { heldBy };
    // Later than the one before by any process's clock: of two the later one stays.
    const next = ownLease(wish, Math.max(now(), (heldBy?.sinceMs ?? 0) + 1));
    await redis.set(key, next.value, { ttlSeconds: leaseSeconds });
    return { own: next };
  }

  #attemptHere(wish: Wish): Attempt {
    const { roster, now } = this.#options;
    const { place } = wish;
    const holder = roster.holderOf(place);
    // Somebody may have come while Redis was waited for.
    if (holder && !this.#maySucceed(wish, holder)) return { heldBy: holder };
    return { own: { place, sinceMs: Math.max(now(), (holder?.sinceMs ?? 0) + 1) } };
  }

  /** Whether the one may have the other's place: one that nobody edits, or for the asking one's other tab's and abandoned ones. */
  #maySucceed({ editor, place, takeOver }: Wish, holder: HeldLease): boolean {
    const { roster, now } = this.#options;
    const { connectionId, userId, sinceMs } = holder;
    const heldForMs = now() - sinceMs;
    if (connectionId === editor.connectionId) return true;
    if (heldForMs >= orphanedAfterMs && roster.isUnedited(place, connectionId)) return true;
    if (!takeOver) return false;
    if (userId === editor.userId) return true;
    const isAbandoned =
      roster.isGone(connectionId) || roster.isIdle(connectionId) || heldForMs >= abandonedAfterMs;
    return isAbandoned && can(editor.role, 'lease.take_over');
  }

  async #giveBack(connectionId: string): Promise<string | undefined> {
    const { roster } = this.#options;
    const own = this.#own.get(connectionId);
    if (!own) return undefined;
    this.#own.delete(connectionId);
    await this.#unlock(own);
    // Only now: others ask for it as soon as they hear that it is free.
    roster.setEditing(connectionId, null);
    return own.place;
  }

  async #unlock({ place, value }: OwnLease): Promise<void> {
    if (value === undefined) return;
    try {
      await this.#options.redis.releaseLock(this.#key(place), value);
    } catch (error) {
      // It runs out by itself.
      reportUnlessAway(error);
    }
  }

  #key(place: string): string {
    return projectKey(this.#options.projectId, `lease:${place}`);
  }

  #inTurn<T>(connectionId: string, run: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(connectionId) ?? Promise.resolve();
    const turn = before.then(run, run);
    this.#queues.set(connectionId, turn);
    const forget = () => {
      if (this.#queues.get(connectionId) === turn) this.#queues.delete(connectionId);
    };
    turn.then(forget, forget);
    return turn;
  }
}

function leaseMessage(place: string, state: LeaseMessage['state']): LeaseMessage {
  return { type: 'lease', place, state, holder: null };
}

/** Nobody is kept from editing by a mistake of ours here. */
function reportUnlessAway(error: unknown): void {
  if (!(error instanceof RedisUnavailable)) logger().error({ err: error }, 'a lease failed');
}

function ownLease({ editor, place }: Wish, sinceMs: number): Required<OwnLease> {
  const { connectionId, userId, name } = editor;
  const held: HeldLease = { connectionId, userId, name, sinceMs };
  // One connection takes one place at one moment once, so the value is a secret of this taking.
  return { place, sinceMs, value: JSON.stringify(held) };
}

function readHeldLease(text: string): HeldLease | undefined {
  try {
    return heldLeaseSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
