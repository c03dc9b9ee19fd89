import 'server-only';
import { type Project } from '@/lib/contracts/projects';
import { err, ok, type Result } from '@/lib/shared/result';

import { database } from '../database/db';
import { type Failure } from '../failure';
import { readProjects } from './project-store';

export type ProjectOf = { readonly userId: string; readonly projectId: string };

/** A project with the caller's role in it and what it holds. Fails with `not_found` for people who are no members. */
export async function readProject({
  userId,
  projectId,
}: ProjectOf): Promise<Result<Project, Failure>> {
  const [project] = await readProjects(database().pool, userId, projectId);
  return project ? ok(project) : err({ code: 'not_found' });
}
