import 'server-only';
import { type AccessRole } from '@/lib/contracts/permissions';
import { type ClientMessage } from '@/lib/contracts/realtime';
import { unreachable } from '@/lib/shared/assert';

import { type Caller } from '../auth/caller';
import { type Documents } from '../documents/documents';
import { isOutage } from '../http/is-outage';
import { problemOf } from '../http/problem-of';
import { logger } from '../logger';
import { Bucket } from './bucket';
import { CommitLane } from './commit-lane';
import { parseMessage, type Unreadable } from './parse-message';
import { PresenceInbox } from './presence-inbox';
import { type Room } from './room';
import { type UnderWay } from './under-way';
import { type Wire } from './wire';

const messageRate = { perSecond: 300, burst: 600 };
const batchRate = { perSecond: 60, burst: 200 };

export type ConnectionParts = {
  readonly id: string;
  readonly caller: Caller;
  /** The session's; undefined for a guest. */
  readonly token: string | undefined;
  readonly role: AccessRole;
  readonly wire: Wire;
  readonly room: Room;
  readonly documents: Documents;
  readonly underWay: UnderWay;
};

/** One open tab: what it says is carried out in the order in which it comes. */
export class Connection {
  readonly id: string;
  readonly caller: Caller;
  readonly token: string | undefined;
  readonly wire: Wire;
  readonly openedAtMs = performance.now();
  /** Whether it answered the last ping. */
  isAlive = true;
  /** Whether its person did something since this was last set back. */
  wasUsed = false;
  readonly #room: Room;
  readonly #lane: CommitLane;
  readonly #inbox: PresenceInbox;
  readonly #messages = new Bucket(messageRate, this.openedAtMs);
  readonly #batches = new Bucket(batchRate, this.openedAtMs);
  #state: 'new' | 'starting' | 'live' = 'new';
  /** What came between hello and its answer. */
  #held: ClientMessage[] = [];

  constructor({ id, caller, token, role, wire, room, documents, underWay }: ConnectionParts) {
    this.id = id;
    this.caller = caller;
    this.token = token;
    this.wire = wire;
    this.#room = room;
    const { projectId } = room;
    this.#lane = new CommitLane({ caller, projectId, role, wire, documents, underWay });
    this.#inbox = new PresenceInbox(id, room.presence.roster);
    room.enter(this);
  }

  get role(): AccessRole {
    return this.#lane.role;
  }

  get hasSaidHello(): boolean {
    return this.#state !== 'new';
  }

  /** Takes the role that the database told at a moment; without one the line is closed. */
  grant(role: AccessRole | undefined, askedAtMs: number): void {
    const before = this.role;
    if (!role) {
      this.wire.close('not_found');
      return;
    }
    this.#lane.grant(role, askedAtMs);
    if (role !== before && this.#state === 'live') this.wire.send({ type: 'role', role });
  }

  receive(text: string): void {
    if (!this.wire.isOpen) return;
    const nowMs = performance.now();
    const message = parseMessage(text);
    const pauseMs = this.#messages.take(nowMs);
    if (message.ok) this.#take(message.value);
    else this.#refuse(message.error);
    const isBatch = message.ok && message.value.type === 'commit';
    this.#throttle(Math.max(pauseMs, isBatch ? this.#batches.take(nowMs) : 0));
  }

  /** Once a second: what was held back of presence is told now. */
  tick(): void {
    this.#inbox.tick();
  }

  end(): void {
    this.#room.leave(this);
  }

  #take(message: ClientMessage): void {
    if (message.type === 'hello') {
      this.#hello(message);
    } else if (this.#state === 'live') {
      this.#carryOut(message);
    } else if (this.#state === 'starting') {
      this.#held.push(message);
    } else {
      this.wire.close('bad_message');
    }
  }

  #hello({ userId, version }: Extract<ClientMessage, { type: 'hello' }>): void {
    if (this.#state !== 'new') {
      this.wire.close('bad_message');
    } else if (userId === this.caller.id) {
      this.#state = 'starting';
      void this.#start(version);
    } else {
      this.wire.close('unauthenticated');
    }
  }

  async #start(version: number | null): Promise<void> {
    try {
      const isThere = await this.#room.welcome(this, version);
      if (!isThere) this.wire.close('not_found');
    } catch (error) {
      if (!isOutage(error)) logger().error({ err: error }, 'a live line could not begin');
      this.wire.close('unavailable');
    }
    this.#state = 'live';
    const held = this.#held;
    this.#held = [];
    for (const message of held) this.#carryOut(message);
  }

  #carryOut(message: ClientMessage): void {
    if (!this.wire.isOpen) return;
    switch (message.type) {
      case 'hello':
        return;
      case 'commit':
        this.wasUsed = true;
        this.#lane.add(message);
        return;
      case 'presence':
      case 'cursor':
        this.#inbox.add(message);
        return;
      case 'lease.take':
        this.wasUsed = true;
        void this.#takeLease(message.place, message.takeOver);
        return;
      case 'lease.release':
        void this.#room.presence.leases.release(this.id, message.place);
        return;
      default:
        unreachable(message);
    }
  }

  async #takeLease(place: string, takeOver: boolean): Promise<void> {
    const { id, role, caller } = this;
    const editor = { connectionId: id, userId: caller.id, name: caller.name, role };
    this.wire.send(await this.#room.presence.leases.take(editor, place, takeOver));
  }

  /** A batch that is none is refused by itself: its sender would send it again on every new line. */
  #refuse({ failure, batchId }: Unreadable): void {
    if (batchId === undefined || this.#state === 'new') this.wire.close('bad_message');
    else this.wire.send({ type: 'refused', batchId, problem: problemOf(failure) });
  }

  #throttle(pauseMs: number): void {
    if (pauseMs === 0) return;
    const retryAfterMs = pauseMs;
    if (!this.wire.isPaused) {
      this.wire.send({ type: 'throttled', code: 'too_many_requests', retryAfterMs });
    }
    this.wire.pause(pauseMs);
  }
}
