import 'server-only';
import { type Dice } from '@/lib/orca/testing/dice';

export type SimulatedClock = {
  readonly nowMs: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly dice: Dice;
};

/** What lies between tabs and processes: everything takes its time, and not always the same. */
export class SimulatedNetwork {
  readonly clock: SimulatedClock;
  /** Nothing more goes wrong from now on. */
  isCalm = false;

  constructor(clock: SimulatedClock) {
    this.clock = clock;
  }

  /** Lets something arrive after a while, and not before what was sent earlier. Answers when it arrives. */
  travel(notBeforeMs: number, arrive: () => void): number {
    const { dice, nowMs, after } = this.clock;
    const arrivesMs = Math.max(notBeforeMs, nowMs() + dice.throw(dice.chance(8) ? 800 : 80));
    after(arrivesMs - nowMs(), arrive);
    return arrivesMs;
  }

  /** Whether something that may get lost does. */
  loses(): boolean {
    return !this.isCalm && this.clock.dice.chance(8);
  }
}
