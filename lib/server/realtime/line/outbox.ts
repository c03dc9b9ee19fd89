import 'server-only';
import { type Duplex } from 'node:stream';

/** So much is handed to the operating system at once; the rest waits here, where it can be seen shrinking. */
const windowBytes = 256_000;

/** A message of this size takes its time on a slow line, and what comes after it waits for it. */
const bigBytes = 1_000_000;

/** What may wait besides a big message while the reader never comes to the end of it. */
const behindBytesMax = 4_000_000;

/** Nobody reads with so much before them. */
const waitingBytesMax = 64_000_000;

// In looks, of which there is one a second: a process that stood still itself can't say what others read meanwhile.
const busyLooksMax = 2;
const stalledLooksMax = 15;

/**
 * What waits to be read by one connection: frames in order, each written whole. Judges a reader by how they get on and
 * not by how much they were sent.
 */
export class Outbox {
  readonly #socket: Duplex;
  readonly #isOpen: () => boolean;
  #queue: Buffer[] = [];
  #queuedBytes = 0;
  /** Bytes since the beginning: that came, up to the end of the last big message, that were read at the last look. */
  #putBytes = 0;
  #bigEnd = 0;
  #readBytes = 0;
  /** How often in a row it was found that something waits, and that nothing was read. */
  #busyLooks = 0;
  #stalledLooks = 0;

  /** `isOpen`: whether anything may still be written. */
  constructor(socket: Duplex, isOpen: () => boolean) {
    this.#socket = socket;
    this.#isOpen = isOpen;
    socket.on('drain', () => this.#pump());
  }

  /** How much waits, in bytes. */
  get waiting(): number {
    return this.#queuedBytes + this.#socket.writableLength;
  }

  /** Takes the frames of one message. `isStart`: what it takes to begin, which nobody can do without. */
  put(frames: readonly Buffer[], isStart = false): void {
    if (this.waiting === 0) this.#busyLooks = 0;
    let size = 0;
    for (const frame of frames) {
      size += frame.length;
      this.#write(frame);
    }
    this.#putBytes += size;
    if (isStart || size > bigBytes) this.#bigEnd = this.#putBytes;
  }

  /** Looks how the reader gets on; to be called once a second. */
  look(): void {
    const { waiting } = this;
    const read = this.#putBytes - waiting;
    const hasRead = waiting === 0 || read > this.#readBytes;
    this.#busyLooks = waiting === 0 ? 0 : this.#busyLooks + 1;
    this.#stalledLooks = hasRead ? 0 : this.#stalledLooks + 1;
    if (hasRead) this.#readBytes = read;
  }

  /** Whether nothing was read for long, or more and more waits. */
  get isHopeless(): boolean {
    const { waiting } = this;
    if (waiting === 0) return false;
    const behind = Math.min(waiting, this.#putBytes - this.#bigEnd);
    return (
      this.#stalledLooks >= stalledLooksMax ||
      waiting > waitingBytesMax ||
      (this.#busyLooks >= busyLooksMax && behind > behindBytesMax)
    );
  }

  /** Hands over everything, for something else is written next. */
  flush(): void {
    const queue = this.#queue;
    this.clear();
    for (const frame of queue) this.#socket.write(frame);
  }

  clear(): void {
    this.#queue = [];
    this.#queuedBytes = 0;
  }

  #write(frame: Buffer): void {
    if (this.#queue.length === 0 && this.#socket.writableLength < windowBytes) {
      this.#socket.write(frame);
    } else {
      this.#queue.push(frame);
      this.#queuedBytes += frame.length;
    }
  }

  #pump(): void {
    if (this.#queue.length === 0) return;
    if (!this.#isOpen()) {
      this.clear();
      return;
    }
    let size = 0;
    const end = this.#queue.findIndex((frame) => {
      size += frame.length;
      return size >= windowBytes;
    });
    const next = this.#queue.splice(0, end < 0 ? this.#queue.length : end + 1);
    this.#queuedBytes -= size;
    this.#socket.cork();
    for (const frame of next) this.#socket.write(frame);
    this.#socket.uncork();
  }
}
