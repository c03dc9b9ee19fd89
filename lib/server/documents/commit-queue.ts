import 'server-only';
import { err, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { isOutage } from '../http/is-outage';
import { logger } from '../logging/logger';
import { measureCommit } from '../metrics/measure-commit';
import { metrics } from '../metrics/metrics';
import { commitGroup } from './commit-group';
import { CommitLine, type LineLimits } from './commit-line';
import { isPassing } from './is-passing';
import { isUnstorable } from './is-unstorable';
import { type Batch, type Committed } from './plan-commit';
import { type DocumentSource } from './read-latest';

type Outcome = Result<Committed, Failure>;

type Waiting = {
  readonly batch: Batch;
  readonly sender: object | undefined;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
};

// Fifty people who write ten times a second fill some seconds of a slow disk.
const usualLimits: LineLimits = {
  waitingMax: 5_000,
  waitingSizeMax: 64_000_000,
  groupMax: 300,
  groupSizeMax: 8_000_000,
  groupOperationsMax: 1_000,
};

const busy: Failure = {
  code: 'unavailable',
  detail: 'Too many changes to this project wait to be saved. Try again in a moment.',
  retryAfterSeconds: 2,
};

const afterFailure: Failure = {
  code: 'unavailable',
  detail: 'What was sent before this could not be saved.',
};

/**
 * Natural group commit: what arrives for a project while its last commit is under way goes into the next one together.
 * Batches of one project keep the order in which they came. Where too much waits, `unavailable`.
 *
 * A later batch of one sender may build on an earlier one. So once a batch failed for a reason that passes (it threw, or
 * its outcome `isPassing`), everything that the same `sender` has sent or will send fails, too, and is not carried out.
 */
export class CommitQueue {
  readonly #source: DocumentSource;
  readonly #lines = new Map<string, CommitLine<Waiting>>();
  readonly #failed = new WeakSet();
  readonly #limits: LineLimits;

  constructor(source: DocumentSource, limits = usualLimits) {
    this.#source = source;
    this.#limits = limits;
  }

  async commit(projectId: string, batch: Batch, sender?: object): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve, reject) => {
      this.#join(projectId, { batch, sender, resolve, reject });
    });
    return measureCommit(outcome);
  }

  #join(projectId: string, item: Waiting): void {
    if (this.#hasFailed(item)) {
      item.resolve(err(afterFailure));
      return;
    }
    const line = this.#lines.get(projectId);
    if (line) {
      const { operations } = item.batch;
      const load = { size: JSON.stringify(operations).length, operations: operations.length };
      if (line.join(item, load)) metrics().commitQueueLength.inc();
      else this.#resolve(item, err(busy));
      return;
    }
    const first = new CommitLine<Waiting>(this.#limits);
    first.join(item, { size: 0, operations: 0 });
    metrics().commitQueueLength.inc();
    this.#lines.set(projectId, first);
    void this.#drain(projectId, first);
  }

  async #drain(projectId: string, line: CommitLine<Waiting>): Promise<void> {
    for (let group = line.next(); group.length > 0; group = line.next()) {
      metrics().commitQueueLength.dec(group.length);
      metrics().commitGroupSize.observe(group.length);
      await this.#settle(projectId, group);
    }
    this.#lines.delete(projectId);
  }

  async #settle(projectId: string, waiting: readonly Waiting[]): Promise<void> {
    const group = waiting.filter((item) => !this.#hasFailed(item));
    for (const item of waiting) if (this.#hasFailed(item)) item.resolve(err(afterFailure));
    if (group.length === 0) return;
    try {
      const batches = group.map(({ batch }) => batch);
      const outcomes = await commitGroup(this.#source, projectId, batches);
      for (const [at, item] of group.entries()) {
        const outcome = outcomes[at];
        if (outcome) this.#resolve(item, outcome);
        else this.#reject(item, new Error('A batch was left without an outcome'));
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
    if (isOutage(error)) {
      // One after the other would each wait for a database that is away.
      for (const item of group) this.#reject(item, error);
    } else if (others.length > 0) {
      for (const item of group) await this.#settle(projectId, [item]);
    } else if (first) {
      this.#settleUnstored(first, projectId, error);
    }
  }

  #settleUnstored(item: Waiting, projectId: string, error: unknown): void {
    if (!isUnstorable(error)) {
      this.#reject(item, error);
      return;
    }
    const { batchId } = item.batch;
    logger().error({ err: error, projectId, batchId }, 'the database can’t take a batch');
    const detail = 'The database can’t store a value in this change. Nothing of it was saved.';
    item.resolve(err({ code: 'operation_refused', detail }));
  }

  #resolve({ sender, resolve }: Waiting, outcome: Outcome): void {
    if (sender && !outcome.ok && isPassing(outcome.error)) this.#failed.add(sender);
    resolve(outcome);
  }

  #reject({ sender, reject }: Waiting, error: unknown): void {
    if (sender) this.#failed.add(sender);
    reject(error);
  }

  #hasFailed({ sender }: Waiting): boolean {
    return sender !== undefined && this.#failed.has(sender);
  }
}
