import { readFile } from 'node:fs/promises';

import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { v7 as newId } from 'uuid';

import { type MemberRole } from '@/lib/contracts/permissions';
import { type Write } from '@/lib/orca/operations/operation';
import { hashPassword } from '@/lib/server/auth/password';
import { commitOperations } from '@/lib/server/documents/commit-operations';
import { type Documents, openDocuments } from '@/lib/server/documents/documents';
import { PrismaClient } from '@/lib/server/generated/prisma/client';
import { withDatabaseLock } from '@/lib/server/migrations/with-database-lock';

import { buildCinema, cinemaProject } from './demo/build-cinema';
import { buildToolLibrary, demoProject } from './demo/build-tool-library';
import { fixturePeople } from './demo/fixture-people';
import { largeModel } from './demo/large-model';

type Person = keyof typeof fixturePeople;

type Fixture = {
  /** The same in every database: this is how it is found again. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly roles: Readonly<Partial<Record<Person, MemberRole>>>;
  readonly writes: () => Promise<readonly Write[]>;
};

const ownRoles = {
  facilitator: 'facilitator',
  contributor: 'contributor',
  commenter: 'commenter',
  viewer: 'viewer',
} as const;

const toolLibrary: Fixture = {
  id: '0190d300-0000-7000-8000-000000000001',
  ...demoProject,
  roles: ownRoles,
  writes: async () => {
    const interview = await readFile(new URL('demo/interview.md', import.meta.url), 'utf8');
    return buildToolLibrary(interview, newId);
  },
};

const cinema: Fixture = {
  id: '0190d300-0000-7000-8000-000000000002',
  ...cinemaProject,
  roles: { contributor: 'facilitator', commenter: 'contributor', facilitator: 'viewer' },
  writes: async () => buildCinema(newId),
};

const large: Fixture = {
  id: '0190d300-0000-7000-8000-000000000003',
  name: 'A thousand objects',
  description: 'Five attributes, three calls to action and five relationships for each object.',
  roles: ownRoles,
  writes: async () => largeModel(1_000).map((record) => ({ write: 'create', record })),
};

export type Seeding = {
  readonly databaseUrl: string;
  /** What people who are new sign in with. */
  readonly password: string;
  /** Whether there is to be a project with a thousand objects as well. */
  readonly isLarge: boolean;
};

/**
 * Puts people and projects for development and tests into a database whose schema is up to date, and returns the names of
 * those that were missing. What is there stays as it is: passwords, members and models that somebody has changed since. A
 * run that was cut short is finished by the next.
 */
export async function seedFixtures({
  databaseUrl,
  password,
  isLarge,
}: Seeding): Promise<readonly string[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    return await withDatabaseLock(databaseUrl, async () => {
      const newPeople = await seedPeople(prisma, password);
      const within = openDocuments(pool);
      const newProjects: string[] = [];
      for (const fixture of isLarge ? [toolLibrary, cinema, large] : [toolLibrary, cinema]) {
        if (await seedProject(prisma, within, fixture)) newProjects.push(fixture.name);
      }
      return [...newPeople, ...newProjects];
    });
  } finally {
    await prisma.$disconnect();
    await pool.end();
  }
}

async function seedPeople(prisma: PrismaClient, password: string): Promise<readonly string[]> {
  const people = Object.values(fixturePeople);
  const where = { email: { in: people.map(({ email }) => email) } };
  const known = await prisma.user.findMany({ where, select: { email: true } });
  const missing = people.filter((person) => !known.some(({ email }) => email === person.email));
  for (const person of missing) {
    const passwordHash = await hashPassword(password);
    await prisma.user.create({ data: { id: newId(), ...person, passwordHash } });
  }
  return missing.map(({ email }) => email);
}

async function seedProject(
  prisma: PrismaClient,
  within: Documents,
  { id, name, description, roles, writes }: Fixture,
): Promise<boolean> {
  const found = await prisma.project.findUnique({ where: { id }, select: { version: true } });
  if (found && found.version > 0) return false;
  const people = await prisma.user.findMany({
    where: { email: { in: Object.values(fixturePeople).map(({ email }) => email) } },
    select: { id: true, email: true },
  });
  const memberships = people.flatMap((person) => {
    const role = roleOf(roles, person.email);
    return role ? [{ userId: person.id, role }] : [];
  });
  if (!found) {
    await prisma.project.create({
      data: { id, name, description, memberships: { create: memberships } },
    });
  }
  const userId = memberships.find(({ role }) => role === 'facilitator')?.userId ?? '';
  const operation = { type: 'records.write' as const, writes: [...(await writes())] };
  const committed = await commitOperations(
    { userId, projectId: id, batchId: newId(), operations: [operation] },
    within,
  );
  if (!committed.ok) throw new Error(`“${name}” was refused: ${JSON.stringify(committed.error)}`);
  return true;
}

function roleOf(roles: Fixture['roles'], email: string): MemberRole | undefined {
  const all = Object.entries(fixturePeople);
  const [person] = all.find(([, { email: known }]) => known === email) ?? [];
  return Object.entries(roles).find(([key]) => key === person)?.[1];
}
