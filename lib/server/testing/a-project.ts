import { randomUUID } from 'node:crypto';

import { type MemberRole } from '@/lib/contracts/permissions';
import { type Project } from '@/lib/contracts/projects';
import { type ShareLinkRole } from '@/lib/contracts/share-links';
import { assert } from '@/lib/shared/assert';

import { database } from '../database/db';
import { createProject } from '../projects/create-project';
import { type ProjectOf } from '../projects/read-project';
import { createShareLink } from '../share-links/create-share-link';

export type TestShareLink = { readonly id: string; readonly token: string };

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

/** A link into a project and its token, as it was just made. */
export async function aShareLink(of: ProjectOf, role: ShareLinkRole): Promise<TestShareLink> {
  const created = await createShareLink({ ...of, role });
  assert(created.ok, 'a facilitator makes links');
  const { id, path } = created.value;
  return { id, token: path.slice('/share/'.length) };
}
