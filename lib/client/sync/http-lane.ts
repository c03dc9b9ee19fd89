import { type DocumentReply } from '@/lib/contracts/document';
import { type ChangesReply, type CommitReply } from '@/lib/contracts/operations';
import { type Result } from '@/lib/shared/result';

import { type ApiError } from '../api/api-client';
import { isPassing } from './commit-failure';
import { type DocumentApi } from './document-api';
import { backOffMs } from './line/back-off';
import { type Batch } from './replica';
import { type Timing } from './timing';

export type HttpLaneListener = {
  /** Null before the document has been read. */
  readonly version: () => number | null;
  readonly onDocument: (reply: DocumentReply) => void;
  readonly onChanges: (reply: ChangesReply) => void;
  /** A post has ended; told before what became of it. */
  readonly onPosted: (batch: Batch, isAnswered: boolean) => void;
  /** A batch was carried out. */
  readonly onCommitted: (batch: Batch, reply: CommitReply) => void;
  /** A batch is not, and will not be, carried out. */
  readonly onRefused: (batch: Batch, error: ApiError) => void;
  /** The server did not answer, or not as hoped; it is asked again. */
  readonly onFailed: (error: ApiError) => void;
  /** The next batch can be posted. */
  readonly onFree: () => void;
};

const askEveryMs = 5_000;
/** An edit that the server itself fails on so often would keep every later one waiting for ever. */
const failuresMax = 5;

/** The way by plain requests: for what is too large for the line, and for everything while there is no line. */
export class HttpLane {
  readonly #api: DocumentApi;
  readonly #timing: Timing;
  readonly #listener: HttpLaneListener;
  #isAsking = false;
  /** Grows with every beginning and end, so that an old question's answer starts no second round of questions. */
  #round = 0;
  #tries = 0;
  #failures = 0;
  #isPosting = false;
  #callOffQuestion: (() => void) | undefined;
  #callOffRest: (() => void) | undefined;

  constructor(api: DocumentApi, timing: Timing, listener: HttpLaneListener) {
    this.#api = api;
    this.#timing = timing;
    this.#listener = listener;
  }

  /** A batch is on its way, or the lane rests after a failure. */
  get isBusy(): boolean {
    return this.#isPosting || this.#callOffRest !== undefined;
  }

  /** Begins to ask for news: at once, and every five seconds. */
  start(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#round += 1;
    void this.#ask(this.#round);
  }

  /** Ends the asking and the rest after a failure; a batch that is on its way is still answered. */
  stop(): void {
    this.#isAsking = false;
    this.#round += 1;
    this.#tries = 0;
    this.#callOffQuestion?.();
    this.#callOffRest?.();
    this.#callOffRest = undefined;
  }

  /** Posts a batch. Not while the lane is busy. */
  async post(batch: Batch): Promise<void> {
    this.#isPosting = true;
    const reply = await this.#api.commit(batch, this.#listener.version() ?? 0);
    this.#isPosting = false;
    this.#listener.onPosted(batch, reply.ok || reply.error.code !== 'no_answer');
    this.#answer(batch, reply);
    if (!this.isBusy) this.#listener.onFree();
  }

  /** Reads what the tab does not have: the changes since its version, or else the whole document. */
  async read(): Promise<void> {
    const since = this.#listener.version();
    if (since !== null && (await this.#readChanges(since)) !== 'too_far') return;
    const reply = await this.#api.read();
    if (!reply.ok) {
      this.#listener.onFailed(reply.error);
      return;
    }
    this.#listener.onDocument(reply.value);
    // Whose tab this is and who the members are is told with the changes.
    if (since === null) await this.#readChanges(reply.value.version);
  }

  async #readChanges(since: number): Promise<'too_far' | undefined> {
    const reply = await this.#api.changes(since);
    if (!reply.ok) this.#listener.onFailed(reply.error);
    else this.#listener.onChanges(reply.value);
    return reply.ok && reply.value.tooFar ? 'too_far' : undefined;
  }

  async #ask(round: number): Promise<void> {
    await this.read();
    if (round !== this.#round) return;
    this.#callOffQuestion = this.#timing.after(askEveryMs, () => void this.#ask(round));
  }

  #answer(batch: Batch, reply: Result<CommitReply, ApiError>): void {
    if (reply.ok) {
      this.#tries = 0;
      this.#failures = 0;
      this.#listener.onCommitted(batch, reply.value);
      return;
    }
    this.#failures = reply.error.code === 'internal' ? this.#failures + 1 : 0;
    if (!isPassing(reply.error) || this.#failures >= failuresMax) {
      this.#failures = 0;
      this.#listener.onRefused(batch, reply.error);
      return;
    }
    this.#rest();
    this.#listener.onFailed(reply.error);
  }

  #rest(): void {
    this.#callOffRest = this.#timing.after(backOffMs(this.#tries, this.#timing), () => {
      this.#callOffRest = undefined;
      if (!this.#isPosting) this.#listener.onFree();
    });
    this.#tries += 1;
  }
}
