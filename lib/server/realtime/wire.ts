import 'server-only';
import { type Duplex } from 'node:stream';

import { type WebSocket } from 'ws';

import { closeCodes, type CloseReason, type ServerMessage } from '@/lib/contracts/realtime';

/** What may wait for a slow reader before it gets no more presence. */
const presenceBytesMax = 1_000_000;

/** What may wait for a slow reader before the line is closed. */
const waitingBytesMax = 4_000_000;

const slowCloseMs = 1_000;

/**
 * One socket, for sending. What is for everybody comes as a finished frame and goes to the raw socket, past `ws`. That
 * can't cut one of its own messages in two: without compression `ws` hands each over whole, in the turn it is asked to.
 */
export class Wire {
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  #isCorked = false;
  #hasSent = false;
  #isHeld = false;
  #pause: NodeJS.Timeout | undefined;

  constructor(ws: WebSocket, socket: Duplex) {
    this.#ws = ws;
    this.#socket = socket;
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  send(message: ServerMessage): void {
    if (!this.#isReady()) return;
    this.#ws.send(JSON.stringify(message));
  }

  sendBytes(bytes: Buffer): void {
    if (!this.#isReady()) return;
    this.#ws.send(bytes);
  }

  /** Takes a frame of `textFrame`. */
  sendFrame(frame: Buffer): void {
    if (!this.#isReady()) return;
    this.#socket.write(frame);
  }

  /** Whether so much waits to be read that what may be left out should be. */
  get isSlow(): boolean {
    return this.#socket.writableLength > presenceBytesMax;
  }

  /** Asks whether the other side is there, and says that we are, unless it has just heard from us. */
  beat(): void {
    if (!this.isOpen) return;
    this.#ws.ping();
    if (!this.#hasSent) this.send({ type: 'beat' });
    this.#hasSent = false;
  }

  /** Reads nothing for a while. */
  pause(ms: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#readOrNot();
    }, ms).unref();
    this.#readOrNot();
  }

  /** Reads nothing while held, as long as that may be. */
  hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    this.#readOrNot();
  }

  get isPaused(): boolean {
    return this.#isHeld || this.#pause !== undefined;
  }

  #readOrNot(): void {
    if (!this.isOpen) return;
    if (this.isPaused) this.#ws.pause();
    else this.#ws.resume();
  }

  close(reason: CloseReason): void {
    if (!this.isOpen) return;
    this.#ws.close(closeCodes[reason]);
    // The other side's answer has to be read.
    this.#ws.resume();
  }

  terminate(): void {
    this.#ws.terminate();
  }

  /** Whether anything may be sent; holds back what is, so that all of this turn goes out in one write. */
  #isReady(): boolean {
    if (!this.isOpen) return false;
    if (this.#socket.writableLength > waitingBytesMax) {
      this.close('too_slow');
      setTimeout(() => this.#ws.terminate(), slowCloseMs).unref();
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
