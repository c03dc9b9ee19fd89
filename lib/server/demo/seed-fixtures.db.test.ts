import { execFileSync } from 'node:child_process';

import { expect, inject, it } from 'vitest';

import { seedFixtures } from '@/prisma/seed-fixtures';

import { isRightPassword } from '../auth/password';
import { database } from '../database/db';
import { listMembers } from '../members/list-members';
import { listProjects } from '../projects/list-projects';

const password = 'brass-lantern-on-a-hook';
const seeding = { databaseUrl: inject('databaseUrl'), password, isLarge: false };
const addressOf = (mailbox: string) => `${mailbox}@demo.orca.example`;

async function person(name: string) {
  return database().prisma.user.findUniqueOrThrow({ where: { email: addressOf(name) } });
}

async function everything(): Promise<unknown> {
  const people = { email: { endsWith: addressOf('') } };
  const { prisma } = database();
  return {
    users: await prisma.user.findMany({ where: people, orderBy: { email: 'asc' } }),
    memberships: await prisma.membership.findMany({
      where: { user: people },
      orderBy: [{ projectId: 'asc' }, { userId: 'asc' }],
      include: { project: true },
    }),
  };
}

it('makes somebody in each role who can sign in, and two projects in which their roles differ', async () => {
  const made = await seedFixtures(seeding);
  expect(made).toEqual([
    ...['facilitator', 'contributor', 'commenter', 'viewer'].map(addressOf),
    'Tool library',
    'Village cinema',
  ]);
  const facilitator = await person('facilitator');
  await expect(isRightPassword(facilitator.passwordHash ?? '', password)).resolves.toBe(true);
  const projects = await listProjects(facilitator.id);
  expect(projects).toMatchObject([
    { name: 'Village cinema', role: 'viewer', version: 1, counts: { objects: 4, members: 3 } },
    { name: 'Tool library', role: 'facilitator', version: 1, counts: { objects: 9, members: 4 } },
  ]);
  const cinema = { userId: facilitator.id, projectId: projects[0]?.id ?? '' };
  await expect(listMembers(cinema)).resolves.toMatchObject({
    value: {
      members: [
        { email: addressOf('contributor'), role: 'facilitator' },
        { email: addressOf('commenter'), role: 'contributor' },
        { email: addressOf('facilitator'), role: 'viewer' },
      ],
    },
  });
});

it('changes nothing the second time, whatever people have changed since', async () => {
  await seedFixtures(seeding);
  const { prisma } = database();
  const { id } = await person('viewer');
  await prisma.membership.deleteMany({ where: { userId: id } });
  const before = await everything();
  await expect(seedFixtures({ ...seeding, password: 'another-lantern' })).resolves.toEqual([]);
  expect(await everything()).toEqual(before);
});

it('finishes what an earlier run was kept from', async () => {
  await seedFixtures(seeding);
  const { prisma } = database();
  const { id: userId } = await person('facilitator');
  const [project] = await listProjects(userId);
  const { id, name = '' } = project ?? {};
  await prisma.change.deleteMany({ where: { projectId: id ?? '' } });
  for (const table of ['object', 'role', 'relationship', 'cta', 'grant', 'attribute']) {
    await database().pool.query(`DELETE FROM "${table}" WHERE project_id = $1`, [id]);
  }
  await prisma.project.update({ where: { id: id ?? '' }, data: { version: 0 } });
  await expect(seedFixtures(seeding)).resolves.toEqual([name]);
  const [again] = await listProjects(userId);
  expect(again).toEqual({ ...project, updatedAt: again?.updatedAt });
});

it('says what it takes, and ends as one whose settings are wrong', () => {
  const failure = {
    status: 78,
    stderr: expect.stringMatching(
      /^The settings are not complete:\n- DATABASE_URL is missing:[^\n]+\n$/,
    ),
  };
  const run = () =>
    execFileSync(
      process.execPath,
      ['--import', 'tsx', '--conditions', 'react-server', 'prisma/seed.ts'],
      {
        env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test' },
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  expect(run).toThrow(expect.objectContaining(failure));
});
