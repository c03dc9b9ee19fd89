/** The clock and dice that the live parts run on; a test brings its own. */
export type Timing = {
  readonly nowMs: () => number;
  /** Runs something later; returns what calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** From 0 up to 1. */
  readonly random: () => number;
};

export const browserTiming: Timing = {
  nowMs: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
