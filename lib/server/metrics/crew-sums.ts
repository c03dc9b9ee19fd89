import 'server-only';
import { AggregatorRegistry } from 'prom-client';

import { type CountedMetric, countedMetricsSchema } from './worker-messages';

/** Sums that only rise, and so go on counting after whoever counted is gone. */
const risingTypes = new Set(['counter', 'histogram']);

/** Who has not answered so often in a row hangs: what it said last of how things are is true no more. */
const missedMax = 3;

type Said = {
  readonly byName: ReadonlyMap<string, CountedMetric>;
  /** How often in a row it has not answered since. */
  readonly missed: number;
};

/**
 * What all workers of one machine counted, together. What one counted who is gone stays in the sums, and what one said last
 * stands for it while it does not answer for a moment: a sum that fell would be read as a restart, and everything in it as news.
 */
export class CrewSums {
  readonly #lastOf = new Map<number, Said>();
  #ofTheGone: readonly CountedMetric[] = [];

  /** Takes what a worker has counted from its beginning until now; of what it does not name, what it said before stands. */
  note(workerId: number, counted: readonly CountedMetric[]): void {
    const before = this.#lastOf.get(workerId)?.byName ?? [];
    const now = counted.map((metric) => [metric.name, metric] as const);
    this.#lastOf.set(workerId, { byName: new Map([...before, ...now]), missed: 0 });
  }

  /** A worker was asked and has not answered. */
  miss(workerId: number): void {
    const said = this.#lastOf.get(workerId);
    if (said) this.#lastOf.set(workerId, { ...said, missed: said.missed + 1 });
  }

  /** A worker is gone. */
  drop(workerId: number): void {
    const last = this.#lastOf.get(workerId);
    this.#lastOf.delete(workerId);
    const sums = AggregatorRegistry.aggregate([this.#ofTheGone, last ? risingOf(last) : []]);
    this.#ofTheGone = countedMetricsSchema.parse(sums.getMetricsAsArray());
  }

  /** All of it, as Prometheus reads it. */
  async text(): Promise<string> {
    const said = Array.from(this.#lastOf.values(), (last) =>
      last.missed < missedMax ? [...last.byName.values()] : risingOf(last),
    );
    return AggregatorRegistry.aggregate([...said, this.#ofTheGone]).metrics();
  }
}

function risingOf({ byName }: Said): readonly CountedMetric[] {
  return [...byName.values()].filter(({ type }) => risingTypes.has(type));
}
