export type Paced = {
  /** Runs it now, or as soon as the pace allows; asking often runs it once. */
  readonly ask: () => void;
  /** Calls off what waits; from then on asking does nothing. */
  readonly stop: () => void;
  readonly goOn: () => void;
};

/** Lets something run at most once in so many milliseconds, and once more after the last time it was asked for. */
export function paced(everyMs: number, run: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ranMs = -Infinity;
  let isStopped = false;
  const runNow = () => {
    timer = undefined;
    ranMs = Date.now();
    run();
  };
  return {
    ask() {
      if (isStopped || timer !== undefined) return;
      const waitMs = ranMs + everyMs - Date.now();
      if (waitMs <= 0) runNow();
      else timer = setTimeout(runNow, waitMs);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
    goOn() {
      isStopped = false;
    },
  };
}
