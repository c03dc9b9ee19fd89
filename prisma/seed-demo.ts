import { readFile } from 'node:fs/promises';

import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { v7 as newId } from 'uuid';

import { demoFacilitator } from '@/lib/server/demo/demo-facilitator';
import { commitOperations } from '@/lib/server/documents/commit-operations';
import { openDocuments } from '@/lib/server/documents/documents';
import { PrismaClient } from '@/lib/server/generated/prisma/client';
import { withDatabaseLock } from '@/lib/server/migrations/with-database-lock';

import { buildToolLibrary, demoProject } from './demo/build-tool-library';

/** Whom the demo belongs to while it is being made; `@` at the end is no address anybody could register. */
const unfinishedEmail = 'demo-in-the-making@';

/**
 * Puts the demo facilitator and their project into a database whose schema is up to date; returns whether there was
 * anything to do. The facilitator gets their address as the last step, so that who has it has the whole demo. What is
 * there stays: a second run changes nothing, nor does it bring a deleted demo back.
 */
export async function seedDemo(databaseUrl: string): Promise<boolean> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const { email } = demoFacilitator;
  try {
    return await withDatabaseLock(databaseUrl, async () => {
      if (await prisma.user.findUnique({ where: { email } })) return false;
      await removeUnfinished(prisma);
      const project = await createDemo(prisma);
      await fill(pool, project);
      await prisma.user.update({ where: { id: project.userId }, data: { email } });
      return true;
    });
  } finally {
    await prisma.$disconnect();
    await pool.end();
  }
}

type DemoProject = { readonly userId: string; readonly projectId: string };

/** Takes away what a run that was cut short has made. */
async function removeUnfinished(prisma: PrismaClient): Promise<void> {
  const user = { email: unfinishedEmail };
  await prisma.project.deleteMany({ where: { memberships: { some: { user } } } });
  await prisma.user.deleteMany({ where: user });
}

async function createDemo(prisma: PrismaClient): Promise<DemoProject> {
  const ids = { userId: newId(), projectId: newId() };
  await prisma.user.create({
    data: {
      id: ids.userId,
      name: demoFacilitator.name,
      email: unfinishedEmail,
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
