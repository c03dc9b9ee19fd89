import 'server-only';
import { err, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { readNews, type Snapshot, writeChanges } from './document-store';
import { type Batch, type Committed, planCommit } from './plan-commit';
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
  let lostAt: number | undefined;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const news = await catchUp(source, projectId, batches);
    if (!news) return batches.map(() => err({ code: 'not_found' }));
    const plan = planCommit(news.latest, batches, news.repeated, new Date().toISOString());
    if (await writeChanges(source.pool, projectId, plan.changes)) {
      source.cache.offer(plan.after);
      return plan.outcomes;
    }
    // Lost twice at one version: nobody else was first, the project is gone or was put back to an earlier state.
    if (lostAt === news.latest.version) source.cache.drop(projectId);
    lostAt = news.latest.version;
  }
  return batches.map(() =>
    err({ code: 'version_conflict', detail: 'Nothing was saved. Try again.' }),
  );
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
