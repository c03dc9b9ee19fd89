import 'server-only';
import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { type Duplex } from 'node:stream';

import { type RawData, type WebSocket, WebSocketServer } from 'ws';

import { beatEveryMs, type CloseReason, frameBytesMax } from '@/lib/contracts/realtime';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Documents, documents } from '../documents/documents';
import { logRequest } from '../logging/log-request';
import { logger } from '../logging/logger';
import { metrics } from '../metrics/metrics';
import { endLinesOfEndedSessions } from './door/end-lines-of-ended-sessions';
import { type Admission, admit, isOwnPage, projectOfPath } from './door/handshake';
import { Knocks } from './door/knocks';
import { hasRoom, type Line } from './door/line-limits';
import { networkOfHandshake } from './door/network-of-handshake';
import { type ChangeFeed, changeFeed } from './feed/change-feed';
import { Connection } from './line/connection';
import { UnderWay } from './line/under-way';
import { Wire } from './line/wire';
import { Poll } from './room/poll';
import { Room } from './room/room';

const tickMs = 1_000;
const sessionsEveryTicks = 5;
const beatEveryTicks = beatEveryMs / tickMs;
const commitsWithinMs = 10_000;
const goodbyeMs = 1_000;
const sweepEveryTicks = 60;

const socketOptions = {
  noServer: true,
  perMessageDeflate: false,
  maxPayload: frameBytesMax,
  // Who is connected is known here.
  clientTracking: false,
  // Whoever does not answer our goodbye is let go of.
  closeTimeout: 2_000,
};

const forbidden = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Milliseconds as `performance.now` counts them, and a beat. */
export type Clock = {
  readonly now: () => number;
  /** Calls again and again until what it gives is called. */
  readonly every: (ms: number, run: () => void) => () => void;
};

const systemClock: Clock = {
  now: () => performance.now(),
  every: (ms, run) => {
    const timer = setInterval(run, ms).unref();
    return () => clearInterval(timer);
  },
};

/** The live lines of this process: takes upgrades of HTTP connections, and lets go of everybody at the end. */
export class Gateway {
  readonly #sockets = new WebSocketServer(socketOptions);
  readonly #documents: Documents;
  readonly #feed: ChangeFeed;
  readonly #poll: Poll;
  readonly #rooms = new Map<string, Room>();
  /** Every connection that was handed to us and is not over, whatever became of it. */
  readonly #upgraded = new Set<Duplex>();
  readonly #connections = new Map<Connection, Line & { readonly beatTick: number }>();
  readonly #knocks: Knocks;
  readonly #clock: Clock;
  readonly #commits = new UnderWay();
  readonly #lines = new UnderWay();
  #stopClock: (() => void) | undefined;
  #ticks = 0;
  #isStopping = false;

  constructor(
    within: Documents = documents(),
    feed: ChangeFeed = changeFeed(),
    clock: Clock = systemClock,
  ) {
    this.#clock = clock;
    this.#knocks = new Knocks(clock.now);
    this.#documents = within;
    this.#feed = feed;
    this.#poll = new Poll({
      pool: within.pool,
      channels: feed.channels,
      rooms: () => [...this.#rooms.values()],
    });
  }

  /** How many lines there are. */
  get size(): number {
    return this.#connections.size;
  }

  /** Answers every request for an upgrade, whatever it asks for. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#upgraded.add(socket);
    socket.on('close', () => this.#upgraded.delete(socket));
    // It may break while it is found out who asks, or while it is told that it may not.
    socket.on('error', ignore);
    const projectId = projectOfPath(request.url);
    if (projectId === undefined || this.#isStopping) {
      socket.destroy();
      return;
    }
    if (!isOwnPage(request)) {
      socket.end(forbidden, () => socket.destroy());
      return;
    }
    void this.#admit(projectId, request, { socket, head });
  }

  /** Takes no more, waits for what is being committed, and sends everybody to another process. */
  async drain(): Promise<void> {
    this.#isStopping = true;
    await this.#commits.idle(commitsWithinMs);
    this.#stopClock?.();
    for (const { wire } of this.#connections.keys()) wire.close('restarting');
    await this.#lines.idle(goodbyeMs);
    for (const socket of this.#upgraded) socket.destroy();
  }

  async #admit(
    projectId: string,
    request: IncomingMessage,
    { socket, head }: { readonly socket: Duplex; readonly head: Buffer },
  ): Promise<void> {
    const network = networkOfHandshake(request);
    const admission = await this.#ask(request, projectId, network);
    if (socket.destroyed) return;
    if (this.#isStopping) {
      socket.destroy();
      return;
    }
    // A browser shows its page no answer but a close code, so who is sent away is let in first.
    this.#sockets.handleUpgrade(request, socket, head, (ws) => {
      this.#open(ws, socket, admission);
    });
  }

  /** Who it is and whether they may come in, as often as anybody may ask. */
  async #ask(
    request: IncomingMessage,
    projectId: string,
    network: string,
  ): Promise<Result<Admission & Line, CloseReason>> {
    if (!this.#knocks.mayAsk(network)) return err('too_many_connections');
    const admission = await admit(request, projectId);
    if (!admission.ok) {
      if (admission.error === 'unavailable') this.#knocks.forget(network);
      return admission;
    }
    const { id: callerId, isGuest } = admission.value.caller;
    if (!this.#knocks.mayEnter(callerId, isGuest, network)) return err('too_many_connections');
    return ok({ ...admission.value, callerId, isGuest, network });
  }

  #open(ws: WebSocket, socket: Duplex, admission: Result<Admission & Line, CloseReason>): void {
    ws.on('error', ignore);
    if (!admission.ok) {
      new Wire(ws, socket).close(admission.error);
    } else if (hasRoom(this.#connections.values(), admission.value)) {
      this.#connect(ws, new Wire(ws, socket), admission.value);
    } else {
      new Wire(ws, socket).close('too_many_connections');
    }
  }

  #connect(ws: WebSocket, wire: Wire, admission: Admission & Line): void {
    const { projectId, callerId, isGuest, network } = admission;
    const connection = new Connection({
      ...admission,
      id: randomUUID(),
      wire,
      room: this.#room(projectId),
      documents: this.#documents,
      underWay: this.#commits,
    });
    const beatTick = this.#ticks % beatEveryTicks;
    this.#connections.set(connection, { projectId, callerId, isGuest, network, beatTick });
    this.#lines.begin();
    this.#count();
    this.#stopClock ??= this.#clock.every(tickMs, () => this.#tick());
    this.#poll.begin();
    ws.on('message', (data, isBinary) => {
      if (isBinary) wire.close('binary_refused');
      else if (!this.#isStopping) connection.receive(textOf(data));
    });
    ws.on('ping', () => connection.receiveControl());
    ws.on('pong', () => {
      connection.isAlive = true;
    });
    ws.on('close', (code) => {
      this.#connections.delete(connection);
      connection.end();
      this.#lines.end();
      this.#count();
      noteEnd(connection, admission, code);
    });
  }

  #room(projectId: string): Room {
    const known = this.#rooms.get(projectId);
    if (known) return known;
    const room = new Room(projectId, {
      documents: this.#documents,
      feed: this.#feed,
      onOver: (over) => {
        if (this.#rooms.get(projectId) === over) this.#rooms.delete(projectId);
      },
    });
    this.#rooms.set(projectId, room);
    return room;
  }

  #count(): void {
    metrics().liveLines.set(this.#connections.size);
    metrics().rooms.set(this.#rooms.size);
  }

  #tick(): void {
    this.#ticks += 1;
    const nowMs = this.#clock.now();
    if (this.#ticks % sweepEveryTicks === 0) this.#knocks.sweep();
    let waitingBytes = 0;
    for (const [connection, { beatTick }] of this.#connections) {
      connection.tick();
      waitingBytes += connection.wire.waiting;
      const reason = connection.overdue(nowMs);
      if (reason) connection.wire.close(reason);
      else if (this.#ticks % beatEveryTicks === beatTick) beat(connection);
    }
    metrics().outboxBytes.set(waitingBytes);
    if (this.#ticks % sessionsEveryTicks === 0) {
      void endLinesOfEndedSessions([...this.#connections.keys()]);
    }
  }
}

/** What a request's line is for requests; the id is that of the request by which the line was opened. */
function noteEnd(
  { openedAtMs }: Connection,
  { requestId, projectId, callerId }: Admission & Line,
  code: number,
): void {
  const seconds = Math.round((performance.now() - openedAtMs) / 1_000);
  const about = { requestId, projectId, userId: callerId, code, seconds };
  logRequest('live line', about);
}

function beat(connection: Connection): void {
  const { wire, isAlive } = connection;
  // Who is not read from can't be heard either.
  if (!isAlive && !wire.isPaused) {
    wire.terminate();
    return;
  }
  connection.isAlive = false;
  wire.beat();
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}

/** What breaks a socket is told by its being closed. */
function ignore(error: Error): void {
  logger().debug({ err: error }, 'a live line broke');
}
