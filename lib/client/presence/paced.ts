export type Paced = {
  /** Runs it now, or as soon as the pace allows; asking often runs it once. */
  readonly ask: () => void;
  readonly stop: () => void;
};

/** Lets something run at most once in so many milliseconds, and once more after the last time it was asked for. */
export function paced(everyMs: number, run: () => void): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ranMs = -Infinity;
  const runNow = () => {
    timer = undefined;
    ranMs = Date.now();
    run();
  };
  return {
    ask() {
      if (timer !== undefined) return;
      const waitMs = ranMs + everyMs - Date.now();
      if (waitMs <= 0) runNow();
      else timer = setTimeout(runNow, waitMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
