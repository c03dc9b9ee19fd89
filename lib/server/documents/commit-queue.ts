import 'server-only';
import { err, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { logger } from '../logger';
import { commitGroup } from './commit-group';
import { isUnstorable } from './is-unstorable';
import { type Batch, type Committed } from './plan-commit';
import { type DocumentSource } from './read-latest';

type Outcome = Result<Committed, Failure>;

type Waiting = {
  readonly batch: Batch;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
};

const groupMax = 100;

/**
 * Natural group commit: what arrives for a project while its last commit is under way goes into the next one together.
 * Batches of one project keep the order in which they came.
 */
export class CommitQueue {
  readonly #source: DocumentSource;
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(source: DocumentSource) {
    this.#source = source;
  }

  async commit(projectId: string, batch: Batch): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const item = { batch, resolve, reject };
      const waiting = this.#waiting.get(projectId);
      if (waiting) {
        waiting.push(item);
        return;
      }
      this.#waiting.set(projectId, [item]);
      void this.#drain(projectId);
    });
  }

  async #drain(projectId: string): Promise<void> {
    for (;;) {
      const group = this.#waiting.get(projectId)?.splice(0, groupMax) ?? [];
      if (group.length === 0) break;
      await this.#settle(projectId, group);
    }
    this.#waiting.delete(projectId);
  }

  async #settle(projectId: string, group: readonly Waiting[]): Promise<void> {
    try {
      const batches = group.map(({ batch }) => batch);
      const outcomes = await commitGroup(this.#source, projectId, batches);
      for (const [at, { resolve, reject }] of group.entries()) {
        const outcome = outcomes[at];
        if (outcome) resolve(outcome);
        else reject(new Error('A batch was left without an outcome'));
      }
    } catch (error) {
      // Whether the database kept the group is not known, so what memory believes of the project is not either.
      this.#source.cache.drop(projectId);
      await this.#settleAlone(projectId, group, error);
    }
  }

  /** One batch that the database can't take must not fail those that only happened to travel with it. */
  async #settleAlone(projectId: string, group: readonly Waiting[], error: unknown): Promise<void> {
    const [first, ...others] = group;
    if (others.length === 0) {
      if (first) settleUnstored(first, projectId, error);
      return;
    }
    for (const item of group) await this.#settle(projectId, [item]);
  }
}

function settleUnstored(
  { batch: { batchId }, resolve, reject }: Waiting,
  projectId: string,
  error: unknown,
): void {
  if (!isUnstorable(error)) {
    reject(error);
    return;
  }
  logger().error({ err: error, projectId, batchId }, 'the database can’t take a batch');
  const detail = 'The database can’t store a value in this change. Nothing of it was saved.';
  resolve(err({ code: 'operation_refused', detail }));
}
