import { readFile } from 'node:fs/promises';

import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { v7 as newId } from 'uuid';

import { demoFacilitator } from '@/lib/server/demo/demo-facilitator';
import { commitOperations } from '@/lib/server/documents/commit-operations';
import { openDocuments } from '@/lib/server/documents/documents';
import { PrismaClient } from '@/lib/server/generated/prisma/client';

import { buildToolLibrary, demoProject } from './demo/build-tool-library';

/**
 * Puts the demo facilitator and their project into a database whose schema is up to date; returns whether there was
 * anything to do. What is there stays: a second run changes nothing, nor does it bring a deleted demo back.
 */
export async function seedDemo(databaseUrl: string): Promise<boolean> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    const project = (await findUnfilled(prisma)) ?? (await createDemo(prisma));
    if (project) await fill(pool, project);
    return project !== undefined;
  } finally {
    await prisma.$disconnect();
    await pool.end();
  }
}

type DemoProject = { readonly userId: string; readonly projectId: string };

/** The demo project of a run that was cut short before the model was written. */
async function findUnfilled(prisma: PrismaClient): Promise<DemoProject | undefined> {
  const membership = await prisma.membership.findFirst({
    where: {
      user: { email: demoFacilitator.email },
      project: { name: demoProject.name, version: 0 },
    },
  });
  return membership ?? undefined;
}

async function createDemo(prisma: PrismaClient): Promise<DemoProject | undefined> {
  const { email } = demoFacilitator;
  if (await prisma.user.findUnique({ where: { email } })) return undefined;
  const ids = { userId: newId(), projectId: newId() };
  await prisma.user.create({
    data: {
      id: ids.userId,
      ...demoFacilitator,
      memberships: {
        create: { role: 'facilitator', project: { create: { id: ids.projectId, ...demoProject } } },
      },
    },
  });
  return ids;
}

async function fill(pool: Pool, { userId, projectId }: DemoProject): Promise<void> {
  const interview = await readFile(new URL('demo/interview.md', import.meta.url), 'utf8');
  const writes = [...buildToolLibrary(interview, newId)];
  const committed = await commitOperations(
    { userId, projectId, batchId: newId(), operations: [{ type: 'records.write', writes }] },
    openDocuments(pool),
  );
  if (!committed.ok) throw new Error(`The demo was refused: ${JSON.stringify(committed.error)}`);
}
