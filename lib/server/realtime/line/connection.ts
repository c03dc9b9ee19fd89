import 'server-only';
import { type AccessRole, can } from '@/lib/contracts/permissions';
import { type ClientMessage, type CloseReason } from '@/lib/contracts/realtime';
import { unreachable } from '@/lib/shared/assert';

import { type Caller } from '../../auth/caller';
import { type Documents } from '../../documents/documents';
import { type Failure } from '../../failure';
import { isOutage } from '../../http/is-outage';
import { logger } from '../../logging/logger';
import { type Room } from '../room/room';
import { CommitLane } from './commit-lane';
import { Intake } from './intake';
import { LeaseDesk } from './lease-desk';
import { parseMessage, type UncheckedCommit, type Unreadable } from './parse-message';
import { parseOperations } from './parse-operations';
import { PresenceInbox } from './presence-inbox';
import { type UnderWay } from './under-way';
import { type Wire } from './wire';

const helloWithinMs = 10_000;
const welcomeWithinMs = 15_000;

export type ConnectionParts = {
  readonly id: string;
  /** Of the request that opened the line. */
  readonly requestId: string;
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
  readonly #requestId: string;
  readonly #room: Room;
  readonly #lane: CommitLane;
  readonly #inbox: PresenceInbox;
  readonly #leases: LeaseDesk;
  readonly #intake = new Intake(this.openedAtMs);
  #state: 'new' | 'starting' | 'live' = 'new';
  #stateSinceMs = this.openedAtMs;
  /** What was on its way already when hello was read; no more is read before that is answered. */
  #held: string[] = [];
  #toldRole: AccessRole | undefined;

  constructor(parts: ConnectionParts) {
    const { id, requestId, caller, token, role, wire, room, documents, underWay } = parts;
    this.id = id;
    this.#requestId = requestId;
    this.caller = caller;
    this.token = token;
    this.wire = wire;
    this.#room = room;
    const { projectId } = room;
    const onRole = () => this.#tellRole();
    const lane = { requestId, caller, projectId, role, wire, documents, underWay, onRole };
    this.#lane = new CommitLane(lane);
    this.#inbox = new PresenceInbox(id, room.presence.roster);
    this.#leases = new LeaseDesk({
      leases: room.presence.leases,
      editor: () => ({ connectionId: id, userId: caller.id, name: caller.name, role: this.role }),
      send: (message) => wire.send(message),
    });
    room.enter(this);
  }

  get role(): AccessRole {
    return this.#lane.role;
  }

  /** Why it is to be closed: nothing was said, or nothing could be answered, for too long. */
  overdue(nowMs: number): CloseReason | undefined {
    const sinceMs = nowMs - this.#stateSinceMs;
    if (this.#state === 'new' && sinceMs > helloWithinMs) return 'bad_message';
    if (this.#state === 'starting' && sinceMs > welcomeWithinMs) return 'unavailable';
    return undefined;
  }

  /** Takes the role that the database told at a moment; without one the line is closed. */
  grant(role: AccessRole | undefined, askedAtMs: number): void {
    if (role) this.#lane.grant(role, askedAtMs);
    else this.wire.close('not_found');
  }

  receive(text: string): void {
    if (!this.wire.isOpen) return;
    if (this.#state === 'starting') {
      this.#held.push(text);
      return;
    }
    const nowMs = performance.now();
    const pauseMs = this.#intake.takeMessage(nowMs);
    const message = parseMessage(text);
    if (!message.ok) this.#refuse(message.error, text.length);
    else if (message.value.type === 'commit') this.#takeBatch(message.value, text.length);
    else this.#take(message.value);
    this.#throttle(pauseMs);
  }

  /** A control frame came: it is nothing to answer here, but counts as a message. */
  receiveControl(): void {
    this.#throttle(this.#intake.takeMessage(performance.now()));
  }

  /** Once a second: what was held back of presence is told now. */
  tick(): void {
    this.#inbox.tick();
    this.wire.look();
  }

  end(): void {
    this.#leases.close();
    this.#room.leave(this);
  }

  #enter(state: 'starting' | 'live'): void {
    this.#state = state;
    this.#stateSinceMs = performance.now();
    this.wire.hold('start', state === 'starting');
  }

  #take(message: Exclude<ClientMessage, { type: 'commit' }>): void {
    if (message.type === 'hello') this.#hello(message);
    else if (this.#state === 'live') this.#carryOut(message);
    else this.wire.close('bad_message');
  }

  #hello({ userId, version }: Extract<ClientMessage, { type: 'hello' }>): void {
    if (this.#state !== 'new') {
      this.wire.close('bad_message');
    } else if (userId === this.caller.id) {
      this.#enter('starting');
      void this.#start(version);
    } else {
      this.wire.close('unauthenticated');
    }
  }

  async #start(version: number | null): Promise<void> {
    try {
      this.#toldRole = await this.#room.welcome(this, version);
      if (!this.#toldRole) this.wire.close('not_found');
    } catch (error) {
      const about = { err: error, requestId: this.#requestId };
      if (!isOutage(error)) logger().error(about, 'a live line could not begin');
      this.wire.close('unavailable');
    }
    this.#enter('live');
    this.#tellRole();
    const held = this.#held;
    this.#held = [];
    for (const text of held) this.receive(text);
  }

  #carryOut(message: Exclude<ClientMessage, { type: 'commit' | 'hello' }>): void {
    switch (message.type) {
      case 'presence':
      case 'cursor':
        this.#inbox.add(message);
        return;
      case 'lease.take':
        this.wasUsed = true;
        this.#leases.take(message.place, message.takeOver);
        return;
      case 'lease.release':
        this.#leases.release(message.place);
        return;
      default:
        unreachable(message);
    }
  }

  /** Whether it can be carried out is found out last: that takes the longest. */
  #takeBatch({ batchId, operations }: UncheckedCommit, length: number): void {
    if (this.#state !== 'live') {
      this.wire.close('bad_message');
      return;
    }
    this.#throttle(this.#intake.takeBatch(performance.now(), length, operations.length));
    if (this.#lane.isShut) {
      this.#lane.forbid(batchId);
      return;
    }
    const parsed = parseOperations(operations);
    if (parsed.ok) {
      this.wasUsed = true;
      this.#lane.add({ batchId, operations: parsed.value });
    } else {
      this.#refuseBatch(batchId, parsed.error);
    }
  }

  #refuse({ failure, batchId }: Unreadable, length: number): void {
    if (batchId === undefined || this.#state === 'new') {
      this.wire.close('bad_message');
      return;
    }
    this.#throttle(this.#intake.takeBatch(performance.now(), length, 1));
    this.#refuseBatch(batchId, failure);
  }

  /** A batch that is none is refused by itself: its sender would send it again on every new line. */
  #refuseBatch(batchId: string, failure: Failure): void {
    this.#lane.refuse(batchId, failure);
    if (!this.#intake.takeUnreadable(performance.now())) this.wire.close('bad_message');
  }

  #tellRole(): void {
    const { role } = this;
    if (this.#state !== 'live' || role === this.#toldRole) return;
    this.#toldRole = role;
    this.wire.send({ type: 'role', role });
    if (!can(role, 'document.edit')) void this.#leases.revoke();
  }

  #throttle(pauseMs: number): void {
    if (pauseMs === 0) return;
    if (!this.wire.isPaused) {
      this.wire.send({ type: 'throttled', code: 'too_many_requests', retryAfterMs: pauseMs });
    }
    this.wire.pause(pauseMs);
  }
}
