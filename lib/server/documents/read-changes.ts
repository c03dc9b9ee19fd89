import 'server-only';
import { type ChangesReply } from '@/lib/contracts/operations';
import { ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { changesMax, readChangesAfter } from './document-store';
import { documents, type Documents } from './documents';

/**
 * What happened in a project after a version, in order. Someone too far behind gets `tooFar` and no changes, and reads
 * the whole document instead. Fails with `not_found` for people who are no members.
 */
export async function readChanges(
  {
    userId,
    projectId,
    since,
  }: { readonly userId: string; readonly projectId: string; readonly since: number },
  { pool }: Documents = documents(),
): Promise<Result<ChangesReply, Failure>> {
  const access = await readAccess(pool, { userId, projectId }, 'document.read');
  if (!access.ok) return access;
  const { version } = access.value;
  if (since >= version) return ok({ version, tooFar: false, changes: [] });
  const isNear = version - since <= changesMax;
  const changes = isNear ? await readChangesAfter(pool, projectId, since) : undefined;
  if (!changes) return ok({ version, tooFar: true, changes: [] });
  return ok({ version: changes.at(-1)?.version ?? version, tooFar: false, changes: [...changes] });
}
