import 'server-only';
import { type Pool } from 'pg';

import { type Change } from '@/lib/contracts/operations';

import { type Replicas } from '../database/replicas';
import { readChangesAfter, readSnapshot, type Snapshot } from './document-store';

/** Changes after one version, up to another that the primary was seen at, or further. */
export type Span = {
  readonly after: number;
  readonly upTo: number;
  /** Undefined comes back where they are more than this, as stored. */
  readonly bytesMax?: number | undefined;
};

/**
 * Where models and their change log are read from when memory does not have them: a replica, where it has what the primary
 * was seen to have, else the primary.
 */
export class DocumentReads {
  readonly #primary: Pool;
  readonly #replicas: Replicas | undefined;

  constructor(primary: Pool, replicas?: Replicas) {
    this.#primary = primary;
    this.#replicas = replicas;
  }

  /**
   * A whole model at `version` or newer, where the primary was seen at `version`; without it, what the primary has now.
   * Undefined where there is no such project.
   */
  async snapshot(projectId: string, version?: number): Promise<Snapshot | undefined> {
    const told =
      version !== undefined &&
      (await this.#replicas?.ask(
        (replica) => readSnapshot(replica, projectId, version),
        (snapshot) => snapshot !== undefined,
      ));
    return told ? told.answer : readSnapshot(this.#primary, projectId);
  }

  /** The changes of a span, in order; undefined where they are too many or too much to be followed. */
  async changes(
    projectId: string,
    { after, upTo, bytesMax }: Span,
  ): Promise<readonly Change[] | undefined> {
    const read = (pool: Pool) => readChangesAfter(pool, projectId, after, bytesMax);
    const told = await this.#replicas?.ask(
      read,
      // What is too much already is no less at the primary.
      (changes) => changes === undefined || (changes.at(-1)?.version ?? after) >= upTo,
    );
    return told ? told.answer : read(this.#primary);
  }
}
