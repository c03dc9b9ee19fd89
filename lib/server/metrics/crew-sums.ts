import 'server-only';
import { AggregatorRegistry } from 'prom-client';

import { type CountedMetric, countedMetricsSchema } from './worker-messages';

/** Sums that only rise, and so go on counting after whoever counted is gone. */
const risingTypes = new Set(['counter', 'histogram']);

/**
 * What all workers of one machine counted, together. What one counted who is gone stays in the sums, and what one said last
 * stands for it while it does not answer: a sum that fell would be read as a restart, and everything in it as news.
 */
export class CrewSums {
  readonly #lastOf = new Map<number, readonly CountedMetric[]>();
  #ofTheGone: readonly CountedMetric[] = [];

  /** Takes what a worker has counted from its beginning until now. */
  note(workerId: number, counted: readonly CountedMetric[]): void {
    this.#lastOf.set(workerId, counted);
  }

  /** A worker is gone. */
  drop(workerId: number): void {
    const last = this.#lastOf.get(workerId) ?? [];
    this.#lastOf.delete(workerId);
    const rising = last.filter(({ type }) => risingTypes.has(type));
    const sums = AggregatorRegistry.aggregate([this.#ofTheGone, rising]);
    this.#ofTheGone = countedMetricsSchema.parse(sums.getMetricsAsArray());
  }

  /** All of it, as Prometheus reads it. */
  async text(): Promise<string> {
    return AggregatorRegistry.aggregate([...this.#lastOf.values(), this.#ofTheGone]).metrics();
  }
}
