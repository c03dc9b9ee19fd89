import 'server-only';
import { DatabaseError } from 'pg';

import { type Change } from '@/lib/contracts/operations';
import { err, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { type LoggedChange, readNews, type Snapshot, writeChanges } from './document-store';
import { type Batch, type CommitPlan, type Committed, planCommit } from './plan-commit';
import { type DocumentSource, follow, readLatest } from './read-latest';

const attemptsMax = 10;

/**
 * Commits batches of one project in one transaction, each as a change of its own. When another process was first, it
 * catches up from the change log and applies them again. Gives one outcome a batch; throws, with nothing committed or
 * all of it, when the database fails.
 */
export async function commitGroup(
  source: DocumentSource,
  projectId: string,
  batches: readonly Batch[],
): Promise<readonly Result<Committed, Failure>[]> {
  const hoped = await commitOnKnown(source, projectId, batches);
  if (hoped) return hoped;
  let lostAt: number | undefined;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const news = await catchUp(source, projectId, batches);
    if (!news) return batches.map(() => err({ code: 'not_found' }));
    const plan = planCommit(news.latest, batches, news.repeated, new Date().toISOString());
    if (await writeChanges(source.pool, projectId, plan.changes)) return keep(source, plan);
    // Lost twice at one version: nobody else was first, the project is gone or was put back to an earlier state.
    if (lostAt === news.latest.version) source.cache.drop(projectId);
    lostAt = news.latest.version;
  }
  return batches.map(() =>
    err({ code: 'version_conflict', detail: 'Nothing was saved. Try again.' }),
  );
}

/**
 * Commits on what memory holds, without asking first: a project is mostly edited through one process, and the write
 * itself notices when another was first or a batch is a repetition. Undefined, with nothing written, where it has to be
 * looked up after all; what memory would refuse may have become right by now, so that is looked up too.
 */
async function commitOnKnown(
  source: DocumentSource,
  projectId: string,
  batches: readonly Batch[],
): Promise<CommitPlan['outcomes'] | undefined> {
  const known = source.cache.get(projectId);
  if (!known) return undefined;
  const plan = planCommit(known, batches, new Map(), new Date().toISOString());
  if (plan.changes.length < batches.length) return undefined;
  try {
    if (!(await writeChanges(source.pool, projectId, plan.changes))) return undefined;
  } catch (error) {
    if (isRepetition(error)) return undefined;
    throw error;
  }
  return keep(source, plan);
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

type News = { readonly latest: Snapshot; readonly repeated: ReadonlyMap<string, number> };

async function catchUp(
  source: DocumentSource,
  projectId: string,
  batches: readonly Batch[],
): Promise<News | undefined> {
  const { pool, cache } = source;
  const known = await readLatest(source, projectId, 0);
  if (!known) return undefined;
  const batchIds = batches.map(({ batchId }) => batchId);
  // After the snapshot, never before it: a batch that the snapshot holds must be found to be a repetition.
  const { changes, repeated } = await readNews(pool, known, batchIds);
  if (changes) return { latest: cache.offer(follow(known, changes)), repeated };
  cache.drop(projectId);
  return catchUp(source, projectId, batches);
}
