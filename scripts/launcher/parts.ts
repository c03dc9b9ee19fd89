import { type ChildProcess } from 'node:child_process';

import { killChildren } from './children';
import { errorText } from './error-text';
import { StartRefusal } from './start-refusal';

const stopTimeoutMs = 15_000;
// A terminal and npm may each deliver the same Ctrl-C.
const sameSignalMs = 500;
const parentCheckMs = 500;

/** Something that runs until it is stopped. */
type Part = { readonly process: ChildProcess; readonly stop: () => Promise<void> };

export type Parts = {
  /** From here on the part runs; one that ends by itself ends them all. */
  readonly add: (name: string, part: Part) => void;
  /** Does work that must not be cut short: whoever stops the parts waits for its end. */
  readonly finish: (work: () => Promise<void>) => Promise<void>;
};

/**
 * Runs `start` and keeps the process until the parts that it added are told to end. Ctrl-C stops
 * them in reverse order and exits with 0; a second one kills them. A part that fails exits with 1.
 */
export async function runParts(start: (parts: Parts) => Promise<void>): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  let stoppingSince: number | undefined;

  const stop = async (exitCode: number) => {
    stoppingSince = performance.now();
    setTimeout(kill, stopTimeoutMs).unref();
    // Steps under way, like a build, are given up; the parts leave at their own pace.
    killChildren('SIGTERM');
    for (const stopPart of stops.toReversed()) await stopPart();
    process.exit(exitCode);
  };

  const onSignal = () => {
    if (stoppingSince === undefined) {
      console.log('\nStopping …');
      void stop(0);
    } else if (performance.now() - stoppingSince > sameSignalMs) {
      kill();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  if (process.env['npm_lifecycle_event'] !== undefined) {
    whenParentEnds(() => {
      if (stoppingSince === undefined) onSignal();
    });
  }

  const add = (name: string, part: Part) => {
    stops.push(part.stop);
    part.process.once('exit', (code, signal) => {
      // Whoever waits for the part and knows more about its end speaks first.
      setImmediate(() => {
        if (stoppingSince !== undefined) return;
        const ending = signal ?? `code ${code}`;
        console.error(`${name} ended unexpectedly (${ending}), so everything stops.`);
        void stop(1);
      });
    });
  };

  const finish = async (work: () => Promise<void>) => {
    const done = work();
    stops.push(() => done.catch(() => undefined));
    await done;
    if (stoppingSince !== undefined) throw new StartRefusal('The start was given up.');
  };

  try {
    await start({ add, finish });
  } catch (error) {
    // A step that is given up because of Ctrl-C fails, which is no news.
    if (stoppingSince !== undefined) return;
    console.error(error instanceof StartRefusal ? errorText(error) : error);
    await stop(error instanceof StartRefusal ? error.exitCode : 1);
  }
}

/** The shell between npm and this process dies of a signal that it was sent, and passes nothing on. */
function whenParentEnds(notify: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    notify();
  }, parentCheckMs);
  timer.unref();
}

function kill(): void {
  killChildren('SIGKILL');
  process.exit(1);
}
