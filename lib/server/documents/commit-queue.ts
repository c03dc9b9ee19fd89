import 'server-only';
import { err, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { logger } from '../logger';
import { commitGroup } from './commit-group';
import { CommitLine } from './commit-line';
import { isUnstorable } from './is-unstorable';
import { type Batch, type Committed } from './plan-commit';
import { type DocumentSource } from './read-latest';

type Outcome = Result<Committed, Failure>;

type Waiting = {
  readonly batch: Batch;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
};

const limits = {
  waitingMax: 500,
  waitingSizeMax: 64_000_000,
  groupMax: 100,
  groupSizeMax: 8_000_000,
};

const busy: Failure = {
  code: 'unavailable',
  detail: 'Too many changes to this project wait to be saved. Try again in a moment.',
  retryAfterSeconds: 2,
};

/**
 * Natural group commit: what arrives for a project while its last commit is under way goes into the next one together.
 * Batches of one project keep the order in which they came. Where too much waits, `unavailable`.
 */
export class CommitQueue {
  readonly #source: DocumentSource;
  readonly #lines = new Map<string, CommitLine<Waiting>>();

  constructor(source: DocumentSource) {
    this.#source = source;
  }

  async commit(projectId: string, batch: Batch): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const item = { batch, resolve, reject };
      const line = this.#lines.get(projectId);
      if (line) {
        const size = JSON.stringify(batch.operations).length;
        if (!line.join(item, size)) resolve(err(busy));
        return;
      }
      const first = new CommitLine<Waiting>(limits);
      first.join(item, 0);
      this.#lines.set(projectId, first);
      void this.#drain(projectId, first);
    });
  }

  async #drain(projectId: string, line: CommitLine<Waiting>): Promise<void> {
    for (let group = line.next(); group.length > 0; group = line.next()) {
      await this.#settle(projectId, group);
    }
    this.#lines.delete(projectId);
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
