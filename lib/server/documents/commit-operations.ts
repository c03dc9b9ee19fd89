import 'server-only';
import { type Change, type CommitBody, type CommitReply } from '@/lib/contracts/operations';
import { ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { changesMax, readChangesAfter } from './document-store';
import { documents, type Documents } from './documents';
import { type Committed } from './plan-commit';

export type Commit = CommitBody & { readonly userId: string; readonly projectId: string };

/**
 * The one way a model changes: a batch of operations, all or nothing, becomes the project's next version. A batch that
 * changes nothing stores nothing and is answered with the current version; a repeated `batchId` gets its first answer.
 * Fails with `not_found`, `forbidden`, `operation_refused` (with the refusal and its place in the batch),
 * `version_conflict` or, where too much waits to be saved, `unavailable`.
 */
export async function commitOperations(
  { userId, projectId, batchId, operations, since }: Commit,
  within: Documents = documents(),
): Promise<Result<CommitReply, Failure>> {
  const access = await readAccess(within.pool, { userId, projectId }, 'document.edit');
  if (!access.ok) return access;
  const outcome = await within.queue.commit(projectId, { actorId: userId, batchId, operations });
  if (!outcome.ok) return outcome;
  const { version } = outcome.value;
  return ok({ version, changes: await changesSince(within, projectId, outcome.value, since) });
}

async function changesSince(
  { pool }: Documents,
  projectId: string,
  { version, change }: Committed,
  since: number | undefined,
): Promise<Change[]> {
  if (since === undefined || since >= version || version - since > changesMax) return [];
  if (change && since === version - 1) {
    const { operations: _, ...told } = change;
    return [told];
  }
  const changes = (await readChangesAfter(pool, projectId, since)) ?? [];
  return changes.filter((earlier) => earlier.version <= version);
}
