import 'server-only';
import { type Pool } from 'pg';

import { inTime } from '../in-time';
import { logger } from '../logging/logger';
import { metrics } from '../metrics/metrics';
import { ReplicaStanding } from './replica-standing';

/** The primary can be asked as well, so nobody waits long. */
const answerMs = 2_000;

/** Whether it was the replica, this process or the network that gave up first. */
const lateMs = answerMs * 0.9;

export const replicaLimits = {
  connectWithinMs: answerMs,
  statementWithinMs: answerMs,
  answerWithinMs: answerMs,
} as const;

type Replica = {
  /** Its place in the settings, from 1: an address may hold a password. */
  readonly number: number;
  readonly pool: Pool;
  readonly standing: ReplicaStanding;
};

/**
 * Standbys of the primary, which take turns. They are for what says of itself how new it is, such as a model with its
 * version. Who may do what, who is in a project and what its name is has no version: that is asked of the primary alone.
 */
export class Replicas {
  readonly #replicas: readonly Replica[];
  #turn = 0;

  constructor(pools: readonly Pool[]) {
    this.#replicas = pools.map((pool, at) => ({
      number: at + 1,
      pool,
      standing: new ReplicaStanding(),
    }));
  }

  /**
   * What a replica answers, where there is one and its answer `isEnough`, else undefined: then the primary has to be
   * asked. Takes two seconds at most, and never throws. `read` must only read.
   */
  async ask<T>(
    read: (pool: Pool) => Promise<T>,
    isEnough: (answer: T) => boolean,
  ): Promise<{ readonly answer: T } | undefined> {
    if (this.#replicas.length === 0) return undefined;
    this.#tryThoseLeftOut();
    const replica = this.#next();
    if (!replica) {
      metrics().replicaReads.inc({ answered: 'primary' });
      return undefined;
    }
    const { pool, standing } = replica;
    const askedAtMs = performance.now();
    try {
      const answer = await inTime(read(pool), answerMs);
      if (isEnough(answer)) {
        standing.served();
        metrics().replicaReads.inc({ answered: 'replica' });
        return { answer };
      }
      metrics().replicaReads.inc({ answered: 'behind' });
      if (standing.lagged(performance.now())) this.#say(replica, 'it is behind');
    } catch (error) {
      metrics().replicaReads.inc({ answered: 'failed' });
      const nowMs = performance.now();
      if (nowMs - askedAtMs >= lateMs) void this.#doubt(replica, error);
      else if (standing.failed(nowMs)) this.#say(replica, error);
    }
    return undefined;
  }

  async close(): Promise<void> {
    await Promise.all(this.#replicas.map(({ pool }) => pool.end()));
  }

  #next(): Replica | undefined {
    const usable = this.#replicas.filter(({ standing }) => standing.isIn);
    this.#turn += 1;
    return usable[this.#turn % usable.length];
  }

  /** Nobody waits for it: whoever asks meanwhile is answered by others. */
  #tryThoseLeftOut(): void {
    for (const replica of this.#replicas) {
      if (replica.standing.takeTrial(performance.now())) void this.#tryAgain(replica);
    }
  }

  async #tryAgain({ number, pool, standing }: Replica): Promise<void> {
    try {
      await inTime(pool.query('SELECT 1'), answerMs);
      standing.comeBack();
      logger().info({ replica: number }, 'a replica is read from again');
    } catch {
      standing.stayOut(performance.now());
    }
  }

  /** A model that is too large to be had in time must not cost all others their replica. */
  async #doubt(replica: Replica, error: unknown): Promise<void> {
    const { pool, standing } = replica;
    if (!standing.isToBeTried(performance.now())) return;
    try {
      await inTime(pool.query('SELECT 1'), answerMs);
      standing.comeBack();
    } catch {
      standing.stayOut(performance.now());
      this.#say(replica, error);
    }
  }

  #say({ number }: Replica, why: unknown): void {
    const reason = why instanceof Error ? { err: why } : { reason: why };
    logger().warn({ replica: number, ...reason }, 'a replica is left out for a while');
  }
}
