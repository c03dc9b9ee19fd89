import 'server-only';
import { exitMisconfigured } from '../settings/exit-codes';

/** What is to be done, in this order. */
export type Order =
  /** Start the worker of this number, later the oftener its place was left: `failures` times in a row. */
  | { readonly do: 'fork'; readonly id: number; readonly failures: number }
  /** Let a worker finish what is under way and end. */
  | { readonly do: 'drain'; readonly id: number }
  /** Nobody is left, and nobody is to come. */
  | { readonly do: 'exit'; readonly code: number };

type Worker = {
  state: 'starting' | 'serving' | 'draining';
  /** When it began to serve. */
  servesSinceMs: number | undefined;
  /** How often in a row its place was left by one that had not lived for long. */
  readonly failures: number;
  /** Whose place it takes once it serves. */
  readonly replaces: number | undefined;
};

/** Who is to be replaced, as if so many had failed before in their place. */
type Turn = { readonly id: number; readonly failures: number };

const longEnoughMs = 60_000;

/** As many as lead to the longest pause. */
const failuresMax = 10;

/**
 * Who works, and who takes whose place when. It does nothing itself: it is told what happened, and gives the orders that
 * follow. Workers are known by numbers that are never given twice; `now` gives milliseconds.
 */
export class Crew {
  readonly #size: number;
  readonly #now: () => number;
  readonly #workers = new Map<number, Worker>();
  /** Whose turn it is to be replaced, one by one. */
  #turns: readonly Turn[] = [];
  #lastId = 0;
  #hasServed = false;
  /** When the last one could not begin because something is wrongly set up, though others serve. */
  #misconfiguredAtMs: number | undefined;
  #exitCode: number | undefined;

  constructor(size: number, now: () => number) {
    this.#size = size;
    this.#now = now;
  }

  /** Whether everybody who belongs to it serves. */
  get isComplete(): boolean {
    return this.#serving >= this.#size;
  }

  /** Whether anybody serves: who is started then listens only when it can serve, too. */
  get isServing(): boolean {
    return this.#serving > 0;
  }

  /** Whether somebody is about to begin or to end: whose turn comes then waits for that. */
  get isBusy(): boolean {
    return [...this.#workers.values()].some(({ state }) => state !== 'serving');
  }

  begin(): readonly Order[] {
    return Array.from({ length: this.#size }, () => this.#fork(0));
  }

  /** A worker has started and takes requests; whoever it came for may go. */
  started(id: number): readonly Order[] {
    const worker = this.#workers.get(id);
    if (worker?.state !== 'starting') return [];
    worker.state = 'serving';
    worker.servesSinceMs = this.#now();
    this.#hasServed = true;
    const { replaces } = worker;
    return replaces === undefined ? this.#next() : this.#drain(replaces);
  }

  /** A worker is gone; `code` is undefined where a signal ended it. */
  ended(id: number, code: number | undefined): readonly Order[] {
    const worker = this.#workers.get(id);
    if (!worker) return [];
    this.#workers.delete(id);
    if (this.#exitCode !== undefined) return this.#exitIfAlone();
    if (code === exitMisconfigured) return this.#misconfigured(worker);
    if (!this.#hasServed) return this.stop(code || 1);
    if (worker.state === 'draining') return this.#next();
    if (this.#replacementOf(id)) return this.#next();
    const failures = this.#hasLived(worker) ? 1 : worker.failures + 1;
    return [this.#fork(failures, worker.replaces)];
  }

  /**
   * A worker has more memory than it may have. Where that came soon, the next one comes later: the limit may be less than
   * any worker needs.
   */
  outgrown(id: number): readonly Order[] {
    const worker = this.#workers.get(id);
    if (!worker || this.#isMisconfigured) return [];
    return this.#replace([{ id, failures: this.#hasLived(worker) ? 0 : worker.failures + 1 }]);
  }

  /** Everybody is to be replaced, one by one. */
  reload(): readonly Order[] {
    return this.#replace([...this.#workers.keys()].map((id) => ({ id, failures: 0 })));
  }

  stop(code = 0): readonly Order[] {
    this.#exitCode ??= code;
    const left = [...this.#workers.keys()].flatMap((id) => this.#drain(id));
    return [...left, ...this.#exitIfAlone()];
  }

  get #serving(): number {
    return [...this.#workers.values()].filter(({ state }) => state === 'serving').length;
  }

  /** Whoever serves goes on: what is wrong was not when they began, and stopping them would help nobody. */
  #misconfigured({ replaces }: Worker): readonly Order[] {
    if (!this.isServing) return this.stop(exitMisconfigured);
    this.#turns = [];
    this.#misconfiguredAtMs = this.#now();
    const hasOld = replaces !== undefined && this.#workers.has(replaces);
    return hasOld ? [] : [this.#fork(failuresMax)];
  }

  get #isMisconfigured(): boolean {
    const sinceMs = this.#misconfiguredAtMs;
    return sinceMs !== undefined && this.#now() - sinceMs < longEnoughMs;
  }

  #hasLived({ servesSinceMs }: Worker): boolean {
    return servesSinceMs !== undefined && this.#now() - servesSinceMs >= longEnoughMs;
  }

  #replace(turns: readonly Turn[]): readonly Order[] {
    if (this.#exitCode !== undefined) return [];
    const isUnderWay = (id: number) =>
      this.#turns.some((turn) => turn.id === id) || this.#replacementOf(id);
    this.#turns = [...this.#turns, ...turns.filter(({ id }) => !isUnderWay(id))];
    return this.#next();
  }

  /** Begins with the next replacement, unless one is under way. */
  #next(): readonly Order[] {
    if (this.#exitCode !== undefined || this.isBusy) return [];
    const [turn, ...later] = this.#turns;
    this.#turns = later;
    if (!turn) return [];
    return this.#workers.has(turn.id) ? [this.#fork(turn.failures, turn.id)] : this.#next();
  }

  #fork(failures: number, replaces?: number): Order {
    this.#lastId += 1;
    const worker = { state: 'starting', servesSinceMs: undefined, failures, replaces } as const;
    this.#workers.set(this.#lastId, { ...worker });
    return { do: 'fork', id: this.#lastId, failures };
  }

  #drain(id: number): readonly Order[] {
    const worker = this.#workers.get(id);
    if (!worker || worker.state === 'draining') return this.#next();
    worker.state = 'draining';
    return [{ do: 'drain', id }];
  }

  #replacementOf(id: number): Worker | undefined {
    return [...this.#workers.values()].find(({ replaces }) => replaces === id);
  }

  #exitIfAlone(): readonly Order[] {
    if (this.#exitCode === undefined || this.#workers.size > 0) return [];
    return [{ do: 'exit', code: this.#exitCode }];
  }
}
