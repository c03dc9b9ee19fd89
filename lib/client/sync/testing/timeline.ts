import { type Dice } from '@/lib/orca/testing/dice';

import { type Timing } from '../timing';

type Event = { readonly atMs: number; readonly run: () => void; isOff: boolean };

/** What awaits a promise that an event has resolved has run after so many turns. */
const turns = 8;

/** Simulated time: what is to happen happens in order, and no real time passes. Repeatable with the same dice. */
export class Timeline implements Timing {
  readonly dice: Dice;
  #nowMs = 1_000_000;
  #events: Event[] = [];

  constructor(dice: Dice) {
    this.dice = dice;
  }

  readonly nowMs = (): number => this.#nowMs;

  readonly random = (): number => this.dice.throw(1_000) / 1_000;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const event = { atMs: this.#nowMs + ms, run, isOff: false };
    let at = this.#events.length;
    while (at > 0 && (this.#events[at - 1]?.atMs ?? 0) > event.atMs) at -= 1;
    this.#events.splice(at, 0, event);
    return () => {
      event.isOff = true;
    };
  };

  /** A promise that takes so long. */
  async pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  async run(forMs: number): Promise<void> {
    const untilMs = this.#nowMs + forMs;
    await settled();
    for (let [event] = this.#events; event && event.atMs <= untilMs; [event] = this.#events) {
      this.#events.shift();
      if (event.isOff) continue;
      this.#nowMs = event.atMs;
      event.run();
      await settled();
    }
    this.#nowMs = untilMs;
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}
