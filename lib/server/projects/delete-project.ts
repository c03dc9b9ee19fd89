import 'server-only';
import { ok, type Result } from '@/lib/shared/result';

import { database } from '../database/db';
import { documents } from '../documents/documents';
import { type Failure } from '../failure';
import { readAccess } from './read-access';
import { type ProjectOf } from './read-project';

/** Deletes a project with its model and history, for good. Fails with `not_found` or, without the right, `forbidden`. */
export async function deleteProject(of: ProjectOf): Promise<Result<undefined, Failure>> {
  const { pool, prisma } = database();
  const access = await readAccess(pool, of, 'project.delete');
  if (!access.ok) return access;
  await prisma.project.deleteMany({ where: { id: of.projectId } });
  documents().cache.drop(of.projectId);
  return ok(undefined);
}
