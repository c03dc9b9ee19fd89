import 'server-only';
import { type Pool } from 'pg';

import { type Change } from '@/lib/contracts/operations';

import { replicaLimits, type Replicas } from '../database/replicas';
import {
  isSameHistory,
  readSequel,
  readSnapshot,
  type Sequel,
  type Snapshot,
} from './document-store';
import { type Seen } from './seen';

/** Changes after one version, up to another that the primary was seen at, or further. */
export type Span = {
  readonly after: number;
  readonly upTo: Seen;
  /** Undefined comes back where they are more than this, as stored. */
  readonly bytesMax?: number | undefined;
  /** The change that led to the first version, for whoever builds on what they know of it. */
  readonly batchId?: string | undefined;
};

/**
 * Where models and their change log are read from when memory does not have them: a replica, where it has what the primary
 * was seen to have, else the primary. A standby may have kept what the primary has lost, so it is asked only where it is
 * known which change led to what was seen there, and believed only where it has that one.
 */
export class DocumentReads {
  readonly #primary: Pool;
  readonly #replicas: Replicas | undefined;

  constructor(primary: Pool, replicas?: Replicas) {
    this.#primary = primary;
    this.#replicas = replicas;
  }

  /**
   * A whole model that came of what the primary was `seen` at; without it, what the primary has now. Undefined where there
   * is no such project.
   */
  async snapshot(projectId: string, seen?: Seen): Promise<Snapshot | undefined> {
    const told =
      seen?.batchId !== undefined &&
      (await this.#replicas?.ask(
        (replica) => readSnapshot(replica, projectId, seen, replicaLimits.answerWithinMs),
        (snapshot) => snapshot !== undefined,
      ));
    return told ? told.answer : readSnapshot(this.#primary, projectId);
  }

  /**
   * The changes of a span, in order; undefined where they are too many or too much to be followed, or where another change
   * led to the version before them: a backup was restored since.
   */
  async changes(projectId: string, span: Span): Promise<readonly Change[] | undefined> {
    const read = (pool: Pool) => readSequel(pool, projectId, span.after, span.bytesMax);
    const told =
      span.upTo.batchId !== undefined &&
      (await this.#replicas?.ask(
        read,
        (sequel) => isSameHistory(span, sequel) && comesTo(span, sequel),
      ));
    const sequel = told ? told.answer : await read(this.#primary);
    return isSameHistory(span, sequel) ? sequel.changes : undefined;
  }
}

/** Whether it is the change that was seen which led to where a span ends. */
function comesTo({ after, upTo }: Span, { batchId, changes }: Sequel): boolean {
  // What is too much already is no less at the primary.
  if (!changes) return true;
  const last = changes.find(({ version }) => version === upTo.version)?.batchId;
  return upTo.batchId === (upTo.version === after ? batchId : last);
}
