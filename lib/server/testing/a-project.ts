import { randomUUID } from 'node:crypto';

import { type MemberRole } from '@/lib/contracts/permissions';
import { type Project } from '@/lib/contracts/projects';

import { database } from '../db';
import { createProject } from '../projects/create-project';

export type TestUser = { readonly id: string; readonly name: string; readonly email: string };

export async function aUser(name = 'Ada'): Promise<TestUser> {
  const id = randomUUID();
  const user = { id, name, email: `${id}@example.org` };
  await database().prisma.user.create({ data: user });
  return user;
}

/** An empty project and its facilitator. */
export async function aProject(): Promise<{ readonly user: TestUser; readonly project: Project }> {
  const user = await aUser();
  const project = await createProject({ userId: user.id, name: 'Library', description: '' });
  return { user, project };
}

export async function aMember(projectId: string, role: MemberRole): Promise<TestUser> {
  const user = await aUser(`The ${role}`);
  await database().prisma.membership.create({ data: { projectId, userId: user.id, role } });
  return user;
}
