import 'server-only';
import { type Project } from '@/lib/contracts/projects';
import { type Result } from '@/lib/shared/result';

import { database } from '../database/db';
import { type Failure } from '../failure';
import { readAccess } from './read-access';
import { type ProjectOf, readProject } from './read-project';

/** Gives a project another name. Fails with `not_found` or, without the right, `forbidden`. */
export async function renameProject({
  name,
  ...of
}: ProjectOf & { readonly name: string }): Promise<Result<Project, Failure>> {
  const { pool, prisma } = database();
  const access = await readAccess(pool, of, 'project.rename');
  if (!access.ok) return access;
  await prisma.project.updateMany({
    where: { id: of.projectId },
    data: { name, updatedAt: new Date() },
  });
  return readProject(of);
}
