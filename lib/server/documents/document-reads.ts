import 'server-only';
import { type Pool } from 'pg';

import { type Change } from '@/lib/contracts/operations';

import { type Replicas } from '../database/replicas';
import { isSameHistory, readSequel, readSnapshot, type Snapshot } from './document-store';

/** Changes after one version, up to another that the primary was seen at, or further. */
export type Span = {
  readonly after: number;
  readonly upTo: number;
  /** Undefined comes back where they are more than this, as stored. */
  readonly bytesMax?: number | undefined;
  /** The change that led to the first version, for whoever builds on what they know of it. */
  readonly batchId?: string | undefined;
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

  /**
   * The changes of a span, in order; undefined where they are too many or too much to be followed, or where another change
   * led to the version before them: a backup was restored since.
   */
  async changes(projectId: string, span: Span): Promise<readonly Change[] | undefined> {
    const { after, upTo, bytesMax } = span;
    const read = (pool: Pool) => readSequel(pool, projectId, after, bytesMax);
    const told = await this.#replicas?.ask(
      read,
      // What is too much already is no less at the primary.
      (sequel) =>
        isSameHistory(span, sequel) &&
        (sequel.changes === undefined || (sequel.changes.at(-1)?.version ?? after) >= upTo),
    );
    const sequel = told ? told.answer : await read(this.#primary);
    return isSameHistory(span, sequel) ? sequel.changes : undefined;
  }
}
