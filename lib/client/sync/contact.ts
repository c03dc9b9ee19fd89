import { type Reach } from './save-state';

/** Notes when the server was last heard of, and what it left unanswered, for what people are told of it. */
export class Contact {
  readonly #nowMs: () => number;
  #ended: Reach['ended'];
  #cutOffSinceMs: number | undefined;
  #isCutOffProved = false;
  #owedSinceMs = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  get ended(): Reach['ended'] {
    return this.#ended;
  }

  /** `owes`: the server has something to answer. `areKept`: the browser has kept it. */
  reach({ owes, areKept }: { readonly owes: boolean; readonly areKept: boolean }): Reach {
    return {
      ended: this.#ended,
      unansweredSinceMs: owes ? this.#owedSinceMs : undefined,
      areKept,
      cutOffSinceMs: this.#cutOffSinceMs,
      isCutOffProved: this.#isCutOffProved,
    };
  }

  /** The server has welcomed this tab, or answered a request. */
  make(): void {
    this.#ended = undefined;
    this.#cutOffSinceMs = undefined;
    this.#isCutOffProved = false;
  }

  /** There is no line; whether requests go through is not known yet. */
  lose(): void {
    this.#cutOffSinceMs ??= this.#nowMs();
  }

  /** No line, and a request has failed as well. */
  proveLost(): void {
    this.lose();
    this.#isCutOffProved = true;
  }

  end(why: 'signed_out' | 'gone'): void {
    this.#ended = why;
  }

  /** An edit was answered, or the first one waits: from now on the server owes the next answer. */
  startOwing(): void {
    this.#owedSinceMs = this.#nowMs();
  }
}
