import 'server-only';
import { DatabaseError, type Pool, type PoolClient } from 'pg';

import { type Change } from '@/lib/contracts/operations';
import { err, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { inTransaction, lockVersion, type LoggedChange, readNews } from './document-store';
import { type Batch, type CommitPlan, type Committed, planCommit } from './plan-commit';
import { type DocumentSource, follow, readLatest } from './read-latest';
import { writeStatement, type WriteStatement } from './write-statement';

const attemptsMax = 3;

/**
 * Commits batches of one project together, each as a change of its own. When another process was first, it
 * waits for its turn and applies them to what the other has made. Gives one outcome a batch; throws, with nothing
 * committed or all of it, when the database fails.
 */
export async function commitGroup(
  source: DocumentSource,
  projectId: string,
  batches: readonly Batch[],
): Promise<readonly Result<Committed, Failure>[]> {
  const hoped = await commitOnKnown(source, projectId, batches);
  if (hoped) return hoped;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const turn = await commitInTurn(source, projectId, batches);
    if (turn === 'gone') return batches.map(() => err({ code: 'not_found' }));
    if (turn !== 'stale') return keep(source, turn);
    // Too far behind, or the project was put back to an earlier state: everything is read anew.
    source.cache.drop(projectId);
  }
  return batches.map(() =>
    err({ code: 'version_conflict', detail: 'Nothing was saved. Try again.' }),
  );
}

/**
 * Commits on what memory holds, without asking first: a project is mostly edited through one process, and the write
 * itself notices when another was first or a batch is a repetition. Undefined, with nothing written, where it has to be
 * looked up after all; what memory would refuse may have become right by now, so that is looked up too. Where another
 * process is busy with the project, there is little hope.
 */
async function commitOnKnown(
  source: DocumentSource,
  projectId: string,
  batches: readonly Batch[],
): Promise<CommitPlan['outcomes'] | undefined> {
  const known = source.cache.get(projectId);
  if (!known || source.rivals.areLikely(projectId, performance.now())) return undefined;
  const plan = planCommit(known, batches, new Map(), new Date().toISOString());
  if (plan.changes.length < batches.length) return undefined;
  try {
    const isWritten = await write(source, source.pool, plan);
    source.rivals.note(projectId, !isWritten, performance.now());
    if (!isWritten) return undefined;
  } catch (error) {
    if (isRepetition(error) || source.prepared.isMisunderstood(error)) return undefined;
    throw error;
  }
  return keep(source, plan);
}

/** False, with nothing written, where the project is not what the plan began with. */
async function write(
  { prepared }: DocumentSource,
  on: Pool | PoolClient,
  { before, changes }: CommitPlan,
): Promise<boolean> {
  if (changes.length === 0) return true;
  const statement = writeStatement(before, changes);
  const query = { ...prepared.named(statement), query_timeout: answerMsOf(statement) };
  const { rowCount } = await on.query(query);
  return rowCount === 1;
}

/**
 * How long an answer is waited for, as others wait behind it: a few seconds, and longer for thousands of records, which a
 * slow disk takes as long for.
 */
function answerMsOf({ values }: WriteStatement): number {
  const characters = values.reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
    0,
  );
  return Math.min(32_000, 5_000 + characters / 200);
}

/** What is committed is known here, and told to everybody who is connected, before it is answered. */
function keep({ cache, feed }: DocumentSource, plan: CommitPlan): CommitPlan['outcomes'] {
  cache.offer(plan.after);
  if (plan.changes.length > 0) feed?.publish(plan.after.projectId, plan.changes.map(toldChange));
  return plan.outcomes;
}

function toldChange({ operations, ...change }: LoggedChange): Change {
  return { ...change, types: [...new Set(operations.map(({ type }) => type))] };
}

const uniqueViolation = '23505';

function isRepetition(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === uniqueViolation;
}

/**
 * Commits while no other process can, on what was last committed. A process that has just committed is always ahead of
 * one that still has to catch up, so without a lock the slower one might never come to its turn.
 */
async function commitInTurn(
  source: DocumentSource,
  projectId: string,
  batches: readonly Batch[],
): Promise<CommitPlan | 'gone' | 'stale'> {
  const read = await readLatest(source, projectId);
  if (!read) return 'gone';
  const batchIds = batches.map(({ batchId }) => batchId);
  let outcome: CommitPlan | 'gone' | 'stale' = 'gone';
  const work = async (client: PoolClient) => {
    const before = source.cache.get(projectId)?.version;
    const hadRivals = source.rivals.areLikely(projectId, performance.now());
    const version = await lockVersion(client, projectId);
    if (version === undefined) return false;
    // Whether hoping would have been in vain: what came by itself during the wait would not have been known.
    if (hadRivals) source.rivals.note(projectId, before !== version, performance.now());
    const known = source.cache.get(projectId) ?? read;
    const { changes, repeated } = await readNews(client, known, batchIds);
    const latest = changes && follow(known, changes);
    outcome = 'stale';
    if (latest?.version !== version) return false;
    const plan = planCommit(latest, batches, repeated, new Date().toISOString());
    const isWritten = await write(source, client, plan);
    if (isWritten) outcome = plan;
    return isWritten;
  };
  try {
    await inTransaction(source.pool, work);
    return outcome;
  } catch (error) {
    if (source.prepared.isMisunderstood(error)) return 'stale';
    throw error;
  }
}
