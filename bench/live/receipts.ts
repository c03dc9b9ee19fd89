import { randomUUID } from 'node:crypto';

import { type LoadResult } from './load';
import { quantile } from './quantile';

/** When each operation was sent, and when it came to each of the other editors. Operation n is one of editor n modulo editors. */
export class Receipts {
  readonly operations: number;
  /** Tells this measurement's names from those of the one before. */
  readonly #prefix = `Edit ${randomUUID().slice(0, 8)} `;
  readonly #editors: number;
  readonly #warm: number;
  readonly #sentMs: Float64Array;
  /** By editor and operation: how long it took, in milliseconds; not a number until it comes. */
  readonly #tookMs: readonly Float64Array[];
  #missing: number;
  #lastMs = 0;

  /** The first `warm` operations must arrive and do not count otherwise. */
  constructor(editors: number, operations: number, warm: number) {
    this.#editors = editors;
    this.operations = operations;
    this.#warm = warm;
    this.#sentMs = new Float64Array(operations);
    this.#tookMs = Array.from({ length: editors }, () =>
      new Float64Array(operations).fill(Number.NaN),
    );
    this.#missing = operations * (editors - 1);
  }

  nameOf(operation: number): string {
    return `${this.#prefix}${operation}.`;
  }

  send(operation: number): void {
    this.#sentMs[operation] = performance.now();
  }

  hear(editor: number, name: string): void {
    const nowMs = performance.now();
    const operation = name.startsWith(this.#prefix)
      ? Number.parseInt(name.slice(this.#prefix.length), 10)
      : -1;
    const took = this.#tookMs[editor];
    // Neither one's own, nor what came already.
    const isNews = operation % this.#editors !== editor && Number.isNaN(took?.[operation]);
    if (operation < 0 || !took || !isNews) return;
    took[operation] = nowMs - (this.#sentMs[operation] ?? 0);
    this.#missing -= 1;
    this.#lastMs = nowMs;
  }

  /** Resolves when everything came everywhere, or patience is at its end. */
  async complete(patienceMs: number): Promise<void> {
    const endMs = performance.now() + patienceMs;
    while (this.#missing > 0 && performance.now() < endMs) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** What has not come counts as if it came now. */
  result(): Omit<LoadResult, 'loadCpuSeconds'> {
    const nowMs = performance.now();
    const each = this.#tookMs.map((took, editor) =>
      took
        .map((ms, operation) => (Number.isNaN(ms) ? nowMs - (this.#sentMs[operation] ?? 0) : ms))
        .filter((_, operation) => operation >= this.#warm && operation % this.#editors !== editor)
        .toSorted(),
    );
    const all = Float64Array.from(each.flatMap((took) => [...took])).toSorted();
    const seconds = ((this.#missing > 0 ? nowMs : this.#lastMs) - (this.#sentMs[0] ?? 0)) / 1_000;
    const arrived = this.operations - this.#missing / (this.#editors - 1);
    return {
      sent: this.operations,
      lost: this.#missing,
      p50Ms: quantile(all, 0.5),
      p99Ms: quantile(all, 0.99),
      worstP99Ms: Math.max(...each.map((took) => quantile(took, 0.99))),
      perSecond: arrived / seconds,
    };
  }
}
