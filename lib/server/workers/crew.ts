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

const longEnoughMs = 60_000;

/**
 * Who works, and who takes whose place when. It does nothing itself: it is told what happened, and gives the orders that
 * follow. Workers are known by numbers that are never given twice; `now` gives milliseconds.
 */
export class Crew {
  readonly #size: number;
  readonly #now: () => number;
  readonly #workers = new Map<number, Worker>();
  /** Whose turn it is to be replaced, one by one. */
  readonly #turns: number[] = [];
  #lastId = 0;
  #hasServed = false;
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
    if (code === exitMisconfigured) return this.stop(code);
    if (!this.#hasServed) return this.stop(code || 1);
    if (worker.state === 'draining') return this.#next();
    if (this.#replacementOf(id)) return this.#next();
    const livedMs = worker.servesSinceMs === undefined ? 0 : this.#now() - worker.servesSinceMs;
    const failures = livedMs >= longEnoughMs ? 1 : worker.failures + 1;
    return [this.#fork(failures, worker.replaces)];
  }

  /** A worker has more memory than it may have. */
  outgrown(id: number): readonly Order[] {
    return this.#replace([id]);
  }

  /** Everybody is to be replaced, one by one. */
  reload(): readonly Order[] {
    return this.#replace([...this.#workers.keys()]);
  }

  stop(code = 0): readonly Order[] {
    this.#exitCode ??= code;
    const left = [...this.#workers.keys()].flatMap((id) => this.#drain(id));
    return [...left, ...this.#exitIfAlone()];
  }

  get #serving(): number {
    return [...this.#workers.values()].filter(({ state }) => state === 'serving').length;
  }

  #replace(ids: readonly number[]): readonly Order[] {
    if (this.#exitCode !== undefined) return [];
    const isUnderWay = (id: number) => this.#turns.includes(id) || this.#replacementOf(id);
    this.#turns.push(...ids.filter((id) => !isUnderWay(id)));
    return this.#next();
  }

  /** Begins with the next replacement, unless one is under way. */
  #next(): readonly Order[] {
    if (this.#exitCode !== undefined || this.#isBusy) return [];
    const id = this.#turns.shift();
    if (id === undefined) return [];
    return this.#workers.has(id) ? [this.#fork(0, id)] : this.#next();
  }

  /** Whether somebody is about to begin or to end. */
  get #isBusy(): boolean {
    return [...this.#workers.values()].some(({ state }) => state !== 'serving');
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
