import 'server-only';
import cluster from 'node:cluster';

import { Counter, Histogram, type Registry } from 'prom-client';

import { checkReadiness } from '../health/check-readiness';
import { inTime } from '../in-time';
import { logger } from '../logging/logger';
import { fromRegistry } from '../process-registry';
import { metrics } from './metrics';
import {
  countedMetricsSchema,
  messageOfPrimarySchema,
  type MessageOfWorker,
} from './worker-messages';

declare module '../process-registry' {
  interface ProcessThings {
    metricsOfAll: MetricsOfAll;
  }
}

const answerMs = 2_000;

/** So much of what a worker counted is lost at most when it is killed. */
const tellEveryMs = 5_000;

/**
 * What this process measures, as Prometheus reads it; of a worker, what all workers of its primary measure, together.
 * Throws where the primary does not say so within two seconds.
 */
export async function metricsText(): Promise<string> {
  if (!cluster.isWorker) return (await ownRegistry()).metrics();
  return inTime(metricsOfAll().ask(), answerMs);
}

/** Joins in when any worker asks; to be called by each of them when it starts. */
export function metricsOfAll(): MetricsOfAll {
  return fromRegistry('metricsOfAll', () => new MetricsOfAll());
}

/** Looks first at what nobody else looks at. */
async function ownRegistry(): Promise<Registry> {
  const { reasons } = await checkReadiness();
  metrics().ready.set(reasons.length === 0 ? 1 : 0);
  return metrics().registry;
}

/** A worker's side of what workers tell each other of their metrics, by way of their primary. */
class MetricsOfAll {
  readonly #waiting = new Map<number, (text: string) => void>();
  #lastId = 0;

  constructor() {
    process.on('message', (message: unknown) => {
      const known = messageOfPrimarySchema.safeParse(message).data;
      if (known?.type === 'metrics.collect') void this.#count(known.id);
      else if (known) this.#waiting.get(known.id)?.(known.text);
    });
    setInterval(() => void this.tellRising(), tellEveryMs).unref();
  }

  /** Says unasked what only rises, and resolves when that is said or nobody hears it: the last thing before an end. */
  async tellRising(): Promise<void> {
    const rising = metrics()
      .registry.getMetricsAsArray()
      .filter((metric) => metric instanceof Counter || metric instanceof Histogram);
    const counted = await Promise.all(rising.map(async (metric) => metric.get()));
    await this.#tell({
      type: 'metrics.counted',
      counted: countedMetricsSchema.parse(counted),
    });
  }

  async ask(): Promise<string> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#waiting.delete(id), answerMs).unref();
      this.#waiting.set(id, (text) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(text);
      });
      void this.#tell({ type: 'metrics.ask', id });
    });
  }

  async #count(id: number): Promise<void> {
    const registry = await ownRegistry();
    const counted = countedMetricsSchema.parse(await registry.getMetricsAsJSON());
    await this.#tell({ type: 'metrics.counted', id, counted });
  }

  async #tell(message: MessageOfWorker): Promise<void> {
    if (!process.connected) return;
    await new Promise<void>((resolve) => {
      // The primary may be gone at any moment, and this worker with it.
      process.send?.(message, undefined, undefined, (error) => {
        if (error) logger().debug({ err: error }, 'the primary does not hear');
        resolve();
      });
    });
  }
}
