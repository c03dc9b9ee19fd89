import { afterEach, describe, expect, inject, it } from 'vitest';

import { recordsOf } from '@/lib/orca/model/lookups';
import { seedDemo } from '@/prisma/seed-demo';

import { database } from '../database/db';
import { readDocument } from '../documents/read-document';
import { listProjects } from '../projects/list-projects';
import { demoFacilitator } from './demo-facilitator';

const { email } = demoFacilitator;

async function demoUserId(): Promise<string> {
  const user = await database().prisma.user.findUniqueOrThrow({ where: { email } });
  return user.id;
}

afterEach(async () => {
  const { prisma } = database();
  await prisma.project.deleteMany({ where: { memberships: { some: { user: { email } } } } });
  await prisma.user.deleteMany({ where: { email } });
});

describe('seedDemo', () => {
  it('makes the demo facilitator a project with the whole model', async () => {
    await expect(seedDemo(inject('databaseUrl'))).resolves.toBe(true);
    const userId = await demoUserId();
    const [project, ...others] = await listProjects(userId);
    expect(others).toEqual([]);
    expect(project).toMatchObject({ name: 'Tool library', version: 1, role: 'facilitator' });
    const read = await readDocument({ userId, projectId: project?.id ?? '' });
    const names = read.ok ? recordsOf(read.value.document, 'object').map(({ name }) => name) : [];
    expect(names).toContain('Reservation');
  });

  it('changes nothing the second time, and brings no deleted project back', async () => {
    await seedDemo(inject('databaseUrl'));
    await expect(seedDemo(inject('databaseUrl'))).resolves.toBe(false);
    const userId = await demoUserId();
    await database().prisma.project.deleteMany({ where: { memberships: { some: { userId } } } });
    await expect(seedDemo(inject('databaseUrl'))).resolves.toBe(false);
    await expect(listProjects(userId)).resolves.toEqual([]);
  });

  it("leaves the facilitator's own empty project alone", async () => {
    await seedDemo(inject('databaseUrl'));
    const { prisma } = database();
    const project = { id: crypto.randomUUID(), name: 'Tool library' };
    await prisma.project.create({
      data: {
        ...project,
        memberships: { create: { role: 'facilitator', userId: await demoUserId() } },
      },
    });
    await expect(seedDemo(inject('databaseUrl'))).resolves.toBe(false);
    const listed = await listProjects(await demoUserId());
    expect(listed.find(({ id }) => id === project.id)).toMatchObject({ version: 0 });
  });

  it('makes the demo beside people who were there before it, and anew after a cut-short run', async () => {
    const { prisma } = database();
    const someone = { id: crypto.randomUUID(), name: 'Someone', email: 'someone@example.org' };
    await prisma.user.create({ data: someone });
    await prisma.user.create({
      data: {
        id: crypto.randomUUID(),
        name: 'Demo Facilitator',
        email: 'demo-in-the-making@',
        memberships: {
          create: {
            role: 'facilitator',
            project: { create: { id: crypto.randomUUID(), name: 'Tool library' } },
          },
        },
      },
    });
    await expect(seedDemo(inject('databaseUrl'))).resolves.toBe(true);
    await expect(listProjects(await demoUserId())).resolves.toMatchObject([{ version: 1 }]);
    await expect(prisma.user.count({ where: { email: 'demo-in-the-making@' } })).resolves.toBe(0);
    await prisma.user.delete({ where: { id: someone.id } });
  });
});
