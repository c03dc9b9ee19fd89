import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';

import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { anAttribute, anObject } from '@/lib/orca/testing/builders';

import { commitOperations } from '../documents/commit-operations';
import { documents, openDocuments } from '../documents/documents';
import { readChanges } from '../documents/read-changes';
import { readDocument } from '../documents/read-document';
import { changeRole } from '../members/change-role';
import { listMembers } from '../members/list-members';
import { applyMigrations } from '../migrations/apply-migrations';
import { listProjects } from '../projects/list-projects';
import { renameProject } from '../projects/rename-project';
import { aMember, aProject, aShareLink } from '../testing/a-project';
import { recordsWithEveryField } from '../testing/every-field';
import { findPostgres } from '../testing/find-postgres';
import { startPgbouncer } from '../testing/start-pgbouncer';
import { type TestDatabase } from '../testing/start-pglite';
import { startPostgres } from '../testing/start-postgres';
import { useSettings } from '../testing/use-settings';
import { closeDatabase, database } from './db';
import { openPool } from './open-pool';

const programs = findPostgres();
const isHere = programs !== undefined && hasPgbouncer();
if (!isHere) process.stdout.write('Left out: PgBouncer, there is none on this machine.\n');

function hasPgbouncer(): boolean {
  try {
    execFileSync('pgbouncer', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const serverConnections = 2;

describe.skipIf(!isHere)('PgBouncer in transaction mode', () => {
  let postgres: TestDatabase;
  let pgbouncer: TestDatabase;
  let direct: Pool;

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    await applyMigrations(postgres.url);
    direct = new Pool({ connectionString: postgres.url, max: 1 });
    // The server may end before its last connection has.
    direct.on('error', () => undefined);
    pgbouncer = await startPgbouncer(postgres.url, serverConnections);
    useSettings({
      DATABASE_URL: pgbouncer.url,
      DATABASE_POOLER: 'transaction',
      DATABASE_POOL_SIZE: '20',
    });
  });
  afterAll(async () => {
    await closeDatabase();
    await direct.end();
    await pgbouncer.stop();
    await postgres.stop();
  });

  async function count(what: string): Promise<unknown> {
    const { rows } = await direct.query(`SELECT count(*)::int AS n FROM ${what}`);
    return rows[0];
  }

  it('lets twenty people work at once over two connections', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, work));
    expect(outcomes).toEqual(Array.from({ length: 20 }, () => done));
    await expect(
      count(`pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`),
    ).resolves.toEqual({ n: serverConnections });
  });

  it('leaves nothing of a session behind', async () => {
    await expect(count(`pg_locks WHERE locktype = 'advisory'`)).resolves.toEqual({ n: 0 });
    await expect(
      count(`pg_stat_activity WHERE state LIKE 'idle in transaction%'`),
    ).resolves.toEqual({ n: 0 });
    const left = await Promise.all(
      Array.from({ length: 20 }, () =>
        database().pool.query(`SELECT count(*)::int AS names FROM pg_prepared_statements`),
      ),
    );
    expect(left.flatMap(({ rows }): unknown[] => rows)).toEqual(
      Array.from({ length: 20 }, () => ({ names: 0 })),
    );
  });

  it('gives up names at the first misunderstanding where the settings say nothing of it', async () => {
    const { user, project } = await aProject();
    const others = Array.from({ length: 4 }, () => openDocuments(database().livePool));
    for (let n = 0; n < 6; n += 1) {
      const committed = others.map((within) => commitAnObject(user.id, project.id, within));
      const outcomes = await Promise.all(committed);
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    }
  });

  it('is spared the limits that Postgres itself is told', async () => {
    const pool = openPool(postgres.url, { pooler: 'none', connectionsMax: 1 });
    const { rows } = await pool.query(
      `SELECT current_setting('statement_timeout') AS statement,
         current_setting('idle_in_transaction_session_timeout') AS idle`,
    );
    expect(rows).toEqual([{ statement: '30s', idle: '15s' }]);
    await pool.end();
  });

  it('turns away what a pool of its own would bring along, and migrations', async () => {
    const pool = openPool(pgbouncer.url, { pooler: 'none', connectionsMax: 1 });
    await expect(pool.query('SELECT 1')).rejects.toThrow('unsupported startup parameter');
    await pool.end();
    await expect(applyMigrations(pgbouncer.url)).rejects.toThrow(
      'Migrating and seeding need the address of the database itself',
    );
  });
});

const done = { version: 6, changes: 6, records: true, role: 'commenter', members: 2, projects: 1 };

/** A project's life: an import, edits, reads, people who come and get other rights. */
async function work() {
  const { user, project } = await aProject();
  const of = { userId: user.id, projectId: project.id };
  const member = await aMember(project.id, 'viewer');
  const records = recordsWithEveryField();
  const writes = records.map((record) => ({ write: 'create' as const, record }));
  await commitOperations({
    ...of,
    batchId: randomUUID(),
    operations: [{ type: 'records.write', writes }],
  });
  await Promise.all(Array.from({ length: 5 }, () => commitAnObject(user.id, project.id)));
  await renameProject({ ...of, name: 'Tool library' });
  await aShareLink(of, 'viewer');
  const changed = await changeRole({ ...of, memberId: member.id, role: 'commenter' });
  documents().cache.drop(project.id);
  const [read, changes, members, projects] = await Promise.all([
    readDocument({ ...of, userId: member.id }),
    readChanges({ ...of, since: 0 }),
    listMembers(of),
    listProjects(member.id),
  ]);
  const stored = read.ok ? read.value.document.tables.object.size : 0;
  return {
    version: read.ok && read.value.version,
    changes: changes.ok && changes.value.changes.length,
    records: stored === records.filter(({ kind }) => kind === 'object').length + 5,
    role: changed.ok && changed.value.role,
    members: members.ok && members.value.members.length,
    projects: projects.length,
  };
}

async function commitAnObject(userId: string, projectId: string, within = documents()) {
  const object = anObject({ id: randomUUID(), name: `Thing ${randomUUID()}` });
  const attribute = anAttribute({ id: randomUUID(), objectId: object.id, name: 'Colour' });
  const batch = {
    batchId: randomUUID(),
    operations: [
      {
        type: 'records.write' as const,
        writes: [object, attribute].map((record) => ({ write: 'create' as const, record })),
      },
    ],
  };
  return commitOperations({ userId, projectId, ...batch }, within);
}
