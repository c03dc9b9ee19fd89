import { randomUUID } from 'node:crypto';

import { Pool, type PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type CommitBody } from '@/lib/contracts/operations';
import { anObject } from '@/lib/orca/testing/builders';
import { assert } from '@/lib/shared/assert';
import { seedFixtures } from '@/prisma/seed-fixtures';

import { guestOfShareToken } from '../auth/guest-of-share-token';
import { commitOperations } from '../documents/commit-operations';
import { documents, openDocuments } from '../documents/documents';
import { readChanges } from '../documents/read-changes';
import { readDocument } from '../documents/read-document';
import { readLatest } from '../documents/read-latest';
import { changeRole } from '../members/change-role';
import { listMembers } from '../members/list-members';
import { removeMember } from '../members/remove-member';
import { applyMigrations } from '../migrations/apply-migrations';
import { createProject } from '../projects/create-project';
import { deleteProject } from '../projects/delete-project';
import { listProjects } from '../projects/list-projects';
import { readProject } from '../projects/read-project';
import { readRoles, type RolePair } from '../projects/read-roles';
import { renameProject } from '../projects/rename-project';
import { readMemberNames, readVersions } from '../realtime/room/project-store';
import { createShareLink } from '../share-links/create-share-link';
import { findShareLink } from '../share-links/find-share-link';
import { joinByLink } from '../share-links/join-by-link';
import { listShareLinks } from '../share-links/list-share-links';
import { revokeShareLink } from '../share-links/revoke-share-link';
import { aMember, aShareLink, aUser } from '../testing/a-project';
import { recordsWithEveryField } from '../testing/every-field';
import { fillDatabase } from '../testing/fill-database';
import { findPostgres } from '../testing/find-postgres';
import { bigTables, findScans, isPlanned } from '../testing/find-scans';
import { recordQueries } from '../testing/record-queries';
import { type TestDatabase } from '../testing/start-pglite';
import { startPostgres } from '../testing/start-postgres';
import { useSettings } from '../testing/use-settings';
import { closeDatabase, database } from './db';

const programs = findPostgres();
if (!programs)
  process.stdout.write('Left out: query plans, there is no Postgres on this machine.\n');

const address = '127.0.0.1';

describe.skipIf(!programs)('on a database that many have worked in for long', () => {
  let postgres: TestDatabase;
  let planner: Pool;
  let of: { readonly userId: string; readonly projectId: string };

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    await applyMigrations(postgres.url);
    const password = randomUUID();
    await seedFixtures({ databaseUrl: postgres.url, password, isLarge: true });
    useSettings({ DATABASE_URL: postgres.url });
    planner = new Pool({ connectionString: postgres.url, max: 1 });
    // The server may end before its last connection has.
    planner.on('error', () => undefined);
    const email = 'facilitator@demo.orca.example';
    const { id: userId } = await database().prisma.user.findUniqueOrThrow({ where: { email } });
    const projects = await listProjects(userId);
    const large = projects.find(({ counts }) => counts.objects === 1_000)?.id ?? '';
    const small = projects.find(({ name }) => name === 'Tool library')?.id ?? '';
    await fillDatabase(database().pool, { small, large });
    of = { userId, projectId: large };
  });
  afterAll(async () => {
    await closeDatabase();
    await planner.end();
    await postgres.stop();
  });

  /** With a connection whose work is taken back. */
  async function planning<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await planner.connect();
    await client.query('BEGIN');
    try {
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  async function scansOf(work: () => Promise<unknown>, before = ''): Promise<readonly string[]> {
    const sent = (await recordQueries(work)).filter(isPlanned);
    expect(sent.length).toBeGreaterThan(0);
    return planning(async (client) => {
      if (before) await client.query(before);
      const big = await bigTables(client);
      const scans: string[] = [];
      for (const query of sent) scans.push(...(await findScans(client, query, big)));
      return scans;
    });
  }

  async function commit(operations: CommitBody['operations'], within = documents()): Promise<void> {
    const committed = await commitOperations({ ...of, batchId: randomUUID(), operations }, within);
    assert(committed.ok, JSON.stringify(committed));
  }

  /** Makes what a piece of work needs first, so that only the work itself is looked at. */
  async function scansOfLater(prepare: () => Promise<() => Promise<unknown>>) {
    return scansOf(await prepare());
  }

  it('counts as big what grows with what people do', async () => {
    const big = await planning(bigTables);
    const growing = `answer attribute change cta grant membership noun object project relationship
      share_link user_account`;
    expect([...big].toSorted()).toEqual(expect.arrayContaining(growing.split(/\s+/)));
  });

  it('finds a model, its changes, and who may read them', async () => {
    const scans = await scansOf(async () => {
      documents().cache.drop(of.projectId);
      const read = await readDocument(of);
      expect(read).toMatchObject({ ok: true, value: { version: 3_001 } });
      await readDocument(of);
      await readChanges({ ...of, since: 2_900 });
      await readProject(of);
    });
    expect(scans).toEqual([]);
  });

  it('commits what was made, changed and removed, of every kind', async () => {
    const records = recordsWithEveryField();
    const scans = await scansOf(async () => {
      await commit([
        { type: 'records.write', writes: records.map((record) => ({ write: 'create', record })) },
      ]);
      const writes = records.flatMap((record) =>
        'orderKey' in record
          ? [
              {
                write: 'update' as const,
                kind: record.kind,
                id: record.id,
                patch: { orderKey: 'a7' },
                expected: {},
              },
            ]
          : [],
      );
      await commit([{ type: 'records.write', writes }]);
      for (const { kind, id } of records) {
        const isThere = (await readLatest(documents(), of.projectId))?.document.tables[kind].has(
          id,
        );
        if (isThere) await commit([{ type: `${kind}.remove`, id }]);
      }
    });
    expect(scans).toEqual([]);
  });

  it('commits where another process was first', async () => {
    const record = anObject({ id: randomUUID(), name: randomUUID() });
    const rename = { type: 'object.update' as const, id: record.id, patch: { name: randomUUID() } };
    await commit([{ type: 'object.create', record }]);
    const scans = await scansOf(async () => commit([rename], openDocuments(database().livePool)));
    expect(scans).toEqual([]);
  });

  it('lists the projects of one of ten thousand people', async () => {
    const { rows } = await database().pool.query<{ id: string }>(
      `SELECT user_id AS id FROM membership GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
    );
    expect(await scansOf(async () => listProjects(rows[0]?.id ?? ''))).toEqual([]);
    expect(await scansOf(async () => listProjects(of.userId))).toEqual([]);
  });

  it('looks up again and again how far projects are and who may still do what', async () => {
    const { rows } = await database().pool.query<RolePair>(
      `SELECT project_id AS "projectId", user_id AS "principalId" FROM membership LIMIT 50`,
    );
    const scans = await scansOf(async () => {
      await readVersions(
        database().livePool,
        rows.map(({ projectId }) => projectId),
      );
      expect(await readRoles(database().livePool, rows)).toHaveLength(50);
      await readMemberNames(database().livePool, of.projectId);
    });
    expect(scans).toEqual([]);
  });

  it('finds people by their address, and makes new ones', async () => {
    const scans = await scansOf(async () => {
      const { email } = await aUser();
      await database().prisma.user.findUnique({ where: { email } });
    });
    expect(scans).toEqual([]);
  });

  it('knows, changes and ends memberships', async () => {
    const scans = await scansOfLater(async () => {
      const member = await aMember(of.projectId, 'viewer');
      return async () => {
        await listMembers(of);
        await changeRole({ ...of, memberId: member.id, role: 'commenter' });
        await removeMember({ ...of, memberId: member.id });
      };
    });
    expect(scans).toEqual([]);
  });

  it('lets people in by links, and looks links up', async () => {
    const scans = await scansOfLater(async () => {
      const viewer = await aShareLink(of, 'viewer');
      const joining = await aShareLink(of, 'commenter');
      const newcomer = await aUser();
      return async () => {
        const guest = await guestOfShareToken(viewer.token);
        await readDocument({ ...of, userId: guest?.id ?? '' });
        await listProjects(guest?.id ?? '');
        await findShareLink({ token: joining.token, address });
        const joined = await joinByLink({ userId: newcomer.id, token: joining.token, address });
        expect(joined.ok).toBe(true);
        await createShareLink({ ...of, role: 'contributor' });
        await listShareLinks(of);
        await revokeShareLink({ ...of, shareLinkId: viewer.id });
      };
    });
    expect(scans).toEqual([]);
  });

  it('makes, renames and deletes projects', async () => {
    const scans = await scansOf(async () => {
      const made = await createProject({ userId: of.userId, name: 'New', description: '' });
      await renameProject({ userId: of.userId, projectId: made.id, name: 'Newer' });
      await deleteProject({ userId: of.userId, projectId: made.id });
    });
    expect(scans).toEqual([]);
  });

  it('finds what a deletion takes along', async () => {
    const { rows } = await database().pool.query(
      `SELECT conrelid::regclass::text AS "table" FROM pg_constraint c
       WHERE contype = 'f' AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])`,
    );
    expect(rows).toEqual([]);
  });

  async function renameAnObject(): Promise<void> {
    const latest = await readLatest(documents(), of.projectId);
    const [object] = latest?.document.tables.object.values() ?? [];
    const patch = { name: randomUUID() };
    await commit([{ type: 'object.update', id: object?.id ?? '', patch }]);
  }

  it.each([
    ['membership', 'DROP INDEX membership_user_id_idx', () => listProjects(of.userId)],
    ['object', 'ALTER TABLE object DROP CONSTRAINT object_pkey', () => renameAnObject()],
    ['share_link', 'DROP INDEX share_link_token_hash_key', () => findAnyLink()],
    [
      'change',
      'ALTER TABLE change DROP CONSTRAINT change_pkey; DROP INDEX change_project_id_batch_id_key',
      () => readChanges({ ...of, since: 2_900 }),
    ],
  ])('would say so where %s has no index for it', async (table, drop, work) => {
    const complaint = expect.stringContaining(`All of ${table} is read by`);
    expect(await scansOf(work, drop)).toContainEqual(complaint);
  });
});

const findAnyLink = () => findShareLink({ token: 'x'.repeat(43), address });
