import 'server-only';
import { type Duplex } from 'node:stream';

import { type WebSocket } from 'ws';

import { closeCodes, type CloseReason, type ServerMessage } from '@/lib/contracts/realtime';

import { metrics } from '../../metrics/metrics';
import { messageFrames } from './message-frames';
import { Outbox } from './outbox';

/** What may wait for a slow reader before it gets no more presence. */
const presenceBytesMax = 1_000_000;

const slowCloseMs = 1_000;

/** Why nothing is read: who begins is being brought level, or has too many batches unanswered. */
export type HoldReason = 'start' | 'answers';

/**
 * One socket, for sending. Messages go to the raw socket as finished frames, past `ws`, which adds only what may stand
 * between two frames of a message: pings, pongs and the goodbye.
 */
export class Wire {
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  readonly #outbox: Outbox;
  readonly #holds = new Set<HoldReason>();
  #isCorked = false;
  #hasSent = false;
  #pause: NodeJS.Timeout | undefined;
  #pauseEndsAtMs = 0;

  constructor(ws: WebSocket, socket: Duplex) {
    this.#ws = ws;
    this.#socket = socket;
    this.#outbox = new Outbox(socket, () => this.isOpen);
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  send(message: ServerMessage): void {
    this.sendFrames(messageFrames(JSON.stringify(message)));
  }

  /** What a connection begins with; however long it takes to be read, the line is not closed for it. */
  sendStart(welcome: ServerMessage, snapshot: Buffer | undefined): void {
    if (!this.#isReady()) return;
    const frames = messageFrames(JSON.stringify(welcome));
    this.#outbox.put(snapshot ? [...frames, ...messageFrames(snapshot)] : frames, true);
  }

  /** Takes a message of `messageFrames`. */
  sendFrames(frames: readonly Buffer[]): void {
    if (this.#isReady()) this.#outbox.put(frames);
  }

  /** How much waits to be read, in bytes. */
  get waiting(): number {
    return this.#outbox.waiting;
  }

  /** Whether so much waits to be read that what may be left out should be. */
  get isSlow(): boolean {
    return this.#outbox.waiting > presenceBytesMax;
  }

  /** Looks how the other side gets on with reading; to be called once a second. */
  look(): void {
    this.#outbox.look();
    if (this.isOpen && this.#outbox.isHopeless) this.#giveUp();
  }

  /** Asks whether the other side is there, and says that we are, unless it has just heard from us. */
  beat(): void {
    if (!this.isOpen) return;
    this.#ws.ping();
    if (!this.#hasSent) this.send({ type: 'beat' });
    this.#hasSent = false;
  }

  /** Reads nothing for a while, or for the rest of a longer one that has begun. */
  pause(ms: number): void {
    const endsAtMs = performance.now() + ms;
    if (this.#pause && endsAtMs <= this.#pauseEndsAtMs) return;
    this.#pauseEndsAtMs = endsAtMs;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#readOrNot();
    }, ms).unref();
    this.#readOrNot();
  }

  /** Reads nothing while held for any reason, as long as that may be. */
  hold(reason: HoldReason, isHeld: boolean): void {
    if (isHeld === this.#holds.has(reason)) return;
    if (isHeld) this.#holds.add(reason);
    else this.#holds.delete(reason);
    this.#readOrNot();
  }

  get isPaused(): boolean {
    return this.#holds.size > 0 || this.#pause !== undefined;
  }

  #readOrNot(): void {
    if (!this.isOpen) return;
    if (this.isPaused) this.#ws.pause();
    else this.#ws.resume();
  }

  close(reason: CloseReason): void {
    if (!this.isOpen) return;
    this.#outbox.flush();
    this.#ws.close(closeCodes[reason]);
    metrics().lineCloses.inc({ reason });
    // The other side's answer has to be read.
    this.#ws.resume();
  }

  terminate(): void {
    this.#ws.terminate();
  }

  #giveUp(): void {
    this.#outbox.clear();
    this.close('too_slow');
    setTimeout(() => this.#ws.terminate(), slowCloseMs).unref();
  }

  /** Whether anything may be sent; holds back what is, so that all of this turn goes out in one write. */
  #isReady(): boolean {
    if (!this.isOpen) return false;
    if (this.#outbox.isHopeless) {
      this.#giveUp();
      return false;
    }
    this.#hasSent = true;
    if (!this.#isCorked) {
      this.#isCorked = true;
      this.#socket.cork();
      if (corked.length === 0) process.nextTick(uncorkAll);
      corked.push(this);
    }
    return true;
  }

  uncork(): void {
    this.#isCorked = false;
    this.#socket.uncork();
  }
}

let corked: Wire[] = [];

function uncorkAll(): void {
  const wires = corked;
  corked = [];
  for (const wire of wires) wire.uncork();
}
