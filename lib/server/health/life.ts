import 'server-only';

type Phase = 'starting' | 'serving' | 'draining';

/** How far this process has come: it starts, serves, and at the end finishes what is under way. */
export class Life {
  #phase: Phase = 'starting';
  #waitsFor = 'The pages are being prepared.';

  get phase(): Phase {
    return this.#phase;
  }

  /** Why a process that starts has not started yet: a sentence for whoever runs it. */
  get waitsFor(): string {
    return this.#waitsFor;
  }

  waitFor(reason: string): void {
    this.#waitsFor = reason;
  }

  /** Requests are let in from here on, unless the process was told to stop meanwhile. */
  serve(): void {
    if (this.#phase === 'starting') this.#phase = 'serving';
  }

  drain(): void {
    this.#phase = 'draining';
  }
}
