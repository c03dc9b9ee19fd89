import 'server-only';
import { type ChangesReply } from '@/lib/contracts/operations';
import { ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { readAccess } from '../projects/read-access';
import { readMemberNames } from '../realtime/room/project-store';
import { changesMax } from './document-store';
import { documents, type Documents } from './documents';

/**
 * What happened in a project after a version, in order. Someone too far behind, or ahead, gets `tooFar` and no changes, and reads
 * the whole document instead. Everybody is told their role, and members the members' names. Fails with `not_found` for people who are no members.
 */
export async function readChanges(
  {
    userId,
    projectId,
    since,
  }: { readonly userId: string; readonly projectId: string; readonly since: number },
  { pool, reads }: Documents = documents(),
): Promise<Result<ChangesReply, Failure>> {
  const access = await readAccess(pool, { userId, projectId }, 'document.read');
  if (!access.ok) return access;
  const { version, batchId, role } = access.value;
  const members = role === 'guest' ? {} : await readMemberNames(pool, projectId);
  const caller = { role, members: { ...members } };
  if (since === version) return ok({ version, tooFar: false, changes: [], ...caller });
  // Who is ahead saw what was taken back when the project was restored from a backup.
  const isNear = since < version && version - since <= changesMax;
  const span = { after: since, upTo: { version, batchId } };
  const changes = isNear ? await reads.changes(projectId, span) : undefined;
  if (!changes) return ok({ version, tooFar: true, changes: [], ...caller });
  const told = changes.at(-1)?.version ?? version;
  return ok({ version: told, tooFar: false, changes: [...changes], ...caller });
}
