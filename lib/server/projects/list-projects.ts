import 'server-only';
import { type Project } from '@/lib/contracts/projects';

import { database } from '../database/db';
import { readProjects } from './project-store';

/** Every project somebody is a member of, the last changed first. */
export async function listProjects(userId: string): Promise<readonly Project[]> {
  return readProjects(database().pool, userId);
}
