import 'server-only';
import { setImmediate as oneTurn } from 'node:timers/promises';

import { inTime } from '../in-time';
import { logger } from '../logging/logger';
import { projectKey } from '../redis/project-key';
import { type Redis } from '../redis/redis';
import { copyText, snapshotOfCopy } from './copy-text';
import { type Snapshot } from './document-store';

const ttlSeconds = 2 * 60 * 60;

/** Longer ones are read from the database: they would take the room of many. Twice a model of a thousand objects. */
const usualLengthMax = 1_500_000;

/** A Redis that hangs must not make a reader wait who can ask the database. */
const patienceMs = 500;

/**
 * Copies of models in Redis, which spare the database from being asked for whole ones. They are as old as they are: who
 * reads one has to hold it against the change log. Nothing here rejects; without Redis there are none.
 */
export class DocumentCopies {
  readonly #redis: () => Redis;
  readonly #lengthMax: number;
  /** Projects whose copy is being written. */
  readonly #writing = new Set<string>();

  constructor(redis: () => Redis, lengthMax = usualLengthMax) {
    this.#redis = redis;
    this.#lengthMax = lengthMax;
  }

  async read(projectId: string): Promise<Snapshot | undefined> {
    const text = await this.#textOf(projectId);
    if (text === undefined) return undefined;
    try {
      return await snapshotOfCopy(projectId, text);
    } catch (error) {
      logger().warn({ err: error, projectId }, 'the copy of a model in Redis is none, and dropped');
      this.#drop(projectId);
      return undefined;
    }
  }

  /** Leaves a copy for others. It resolves when that is done or has failed; nobody has to wait for it. */
  async keep(snapshot: Snapshot): Promise<void> {
    const { projectId } = snapshot;
    if (this.#writing.has(projectId)) return;
    this.#writing.add(projectId);
    // Whoever waits for the model is given it first.
    await oneTurn();
    try {
      const text = await copyText(snapshot, this.#lengthMax);
      if (text === undefined) return;
      const isKept = await this.#redis().setWhereRoom(keyOf(projectId), text, ttlSeconds);
      if (!isKept)
        logger().debug({ projectId }, 'no copy of a model was left in Redis, it is full');
    } catch (error) {
      logger().debug({ err: error, projectId }, 'no copy of a model was left in Redis');
    } finally {
      this.#writing.delete(projectId);
    }
  }

  async #textOf(projectId: string): Promise<string | undefined> {
    try {
      return await inTime(this.#redis().get(keyOf(projectId)), patienceMs);
    } catch (error) {
      logger().debug({ err: error, projectId }, 'no copy of a model was read from Redis');
      return undefined;
    }
  }

  #drop(projectId: string): void {
    this.#redis()
      .delete(keyOf(projectId))
      .catch(() => {});
  }
}

function keyOf(projectId: string): string {
  return projectKey(projectId, 'document');
}
