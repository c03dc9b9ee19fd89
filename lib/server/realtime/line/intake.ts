import 'server-only';
import { Bucket } from './bucket';

const messageRate = { perSecond: 300, burst: 600 };
const batchRate = { perSecond: 60, burst: 200 };
/** A person's hands make a few a second; a paste of a thousand and its undoing come at once. */
const operationRate = { perSecond: 100, burst: 2_500 };
/** What one batch costs at most: as many operations as it may have. */
const operationsMax = 1_000;
/** Operations are some hundred bytes long; a longer one costs more to read and to carry out. */
const bytesOfOperation = 4_096;
/** One of ours sends none, but for a page that is older than the server. */
const unreadableRate = { perSecond: 10 / 60, burst: 20 };

const pauseMsMax = 15_000;

/** How much one connection says, and how long it is not to be listened to for it. */
export class Intake {
  readonly #messages: Bucket;
  readonly #batches: Bucket;
  readonly #operations: Bucket;
  readonly #unreadable: Bucket;

  constructor(nowMs: number) {
    this.#messages = new Bucket(messageRate, nowMs);
    this.#batches = new Bucket(batchRate, nowMs);
    this.#operations = new Bucket(operationRate, nowMs);
    this.#unreadable = new Bucket(unreadableRate, nowMs);
  }

  /** Counts a message; the milliseconds of pause that follow from it. */
  takeMessage(nowMs: number): number {
    return this.#messages.take(nowMs);
  }

  /** Counts what was meant as a batch besides, whether it can be carried out or not; `length` is its text's. */
  takeBatch(nowMs: number, length: number, operations: number): number {
    const weight = Math.max(operations, Math.ceil(length / bytesOfOperation));
    const pauseMs = Math.max(
      this.#batches.take(nowMs),
      this.#operations.take(nowMs, Math.min(weight, operationsMax)),
    );
    return Math.min(pauseMs, pauseMsMax);
  }

  /** Counts a batch that is none. False: it was one too many. */
  takeUnreadable(nowMs: number): boolean {
    return this.#unreadable.tryTake(nowMs);
  }
}
