import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { anObject } from '@/lib/orca/testing/builders';
import { withinMs } from '@/lib/server/testing/within-ms';

import { commitOperations } from '../documents/commit-operations';
import { documents } from '../documents/documents';
import { readChanges } from '../documents/read-changes';
import { readDocument } from '../documents/read-document';
import { changeRole } from '../members/change-role';
import { listMembers } from '../members/list-members';
import { metrics } from '../metrics/metrics';
import { applyMigrations } from '../migrations/apply-migrations';
import { deleteProject } from '../projects/delete-project';
import { listProjects } from '../projects/list-projects';
import { renameProject } from '../projects/rename-project';
import { aMember, aProject, aShareLink } from '../testing/a-project';
import { findPostgres } from '../testing/find-postgres';
import { type TestPostgres } from '../testing/run-postgres';
import { startPostgres } from '../testing/start-postgres';
import { type Silencer, startSilencer } from '../testing/start-silencer';
import { startStandby } from '../testing/start-standby';
import { until } from '../testing/until';
import { useSettings } from '../testing/use-settings';
import { closeDatabase, database } from './db';

const programs = findPostgres();
if (!programs) process.stdout.write('Left out: standbys, there is no Postgres on this machine.\n');

type Of = { readonly userId: string; readonly projectId: string };

describe.skipIf(!programs)('reads beside two streaming standbys', () => {
  const logs = mkdtempSync(join(tmpdir(), 'orca-standby-logs-'));
  let primary: TestPostgres;
  let standbys: readonly [TestPostgres, TestPostgres];
  let silencers: readonly [Silencer, Silencer];
  let of: Of;

  beforeAll(async () => {
    chmodSync(logs, 0o777);
    primary = await startPostgres(programs ?? '');
    await applyMigrations(primary.url);
    const start = async (n: number) =>
      startStandby(programs ?? '', primary.url, [
        'log_statement=all',
        'logging_collector=on',
        `log_directory=${logs}`,
        `log_filename=standby-${n}.log`,
        'log_file_mode=0644',
        // What a session says of itself as it begins is no statement.
        'log_min_messages=error',
      ]);
    standbys = [await start(1), await start(2)];
    silencers = [await startSilencer(standbys[0].url), await startSilencer(standbys[1].url)];
    useSettings({
      DATABASE_URL: primary.url,
      DATABASE_REPLICA_URLS: silencers.map(({ url }) => url).join(),
    });
  });
  afterAll(async () => {
    await closeDatabase();
    for (const silencer of silencers) silencer.stop();
    for (const standby of standbys) await standby.stop();
    await primary.stop();
    rmSync(logs, { recursive: true, force: true });
  });

  beforeEach(async () => {
    const { user, project } = await aProject();
    of = { userId: user.id, projectId: project.id };
    await commit(of);
    await allFollow(of);
    await bothAreAsked(of);
  });
  afterEach(() => {
    for (const { goOn } of silencers) goOn();
  });

  async function bothAreAsked(about: Of): Promise<void> {
    await until('nobody is left out any more', async () => {
      await coldRead(about);
      return [1, 2].every((n) => statementsAt(n).includes(`$1 = '${about.projectId}'`));
    });
  }

  async function allFollow({ projectId }: Of): Promise<void> {
    const { rows } = await database().pool.query<{ version: number }>(
      'SELECT version FROM project WHERE id = $1',
      [projectId],
    );
    for (const { url } of standbys) {
      await until('the standby has it', async () => {
        const found = await ask(url, `SELECT version FROM project WHERE id = '${projectId}'`);
        return JSON.stringify(found) === JSON.stringify(rows);
      });
    }
  }

  it('reads models and changes from them, by turns, once they have what was written', async () => {
    const before = await answered();
    for (let n = 0; n < 4; n += 1)
      await expect(coldRead(of)).resolves.toMatchObject({ version: 1 });
    await expect(readChanges({ ...of, since: 0 })).resolves.toMatchObject({
      value: { version: 1, changes: [{ version: 1 }] },
    });
    expect(await since(before)).toEqual({ replica: 5, primary: 0, behind: 0, failed: 0 });
  });

  it('shows people what they wrote while no standby has it, and comes back to those who catch up', async () => {
    for (const { url } of standbys) await ask(url, 'SELECT pg_wal_replay_pause()');
    const before = await answered();
    for (let version = 2; version < 6; version += 1) {
      await expect(commit(of)).resolves.toMatchObject({ value: { version } });
      await expect(coldRead(of)).resolves.toMatchObject({ version, objects: version });
      await expect(readChanges({ ...of, since: 0 })).resolves.toMatchObject({ value: { version } });
    }
    expect(await since(before)).toMatchObject({ replica: 0, failed: 0, behind: 8 });
    await until('those who lag all the time are left out', async () => {
      const asked = await answered();
      await coldRead(of);
      return (await answered()).primary > asked.primary;
    });
    for (const { url } of standbys) await ask(url, 'SELECT pg_wal_replay_resume()');
    await until('they are asked again', async () => {
      const asked = await answered();
      await coldRead(of);
      return (await answered()).replica > asked.replica;
    });
  });

  it('goes on without one that was stopped, and with it again once it is back', async () => {
    await standbys[0].crash();
    const before = await answered();
    const tookMs: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      const startMs = performance.now();
      await expect(coldRead(of)).resolves.toMatchObject({ version: 1 });
      tookMs.push(performance.now() - startMs);
    }
    const during = await since(before);
    expect(during.failed).toBeLessThanOrEqual(1);
    expect(during.replica).toBeGreaterThanOrEqual(9);
    expect(Math.max(...tookMs)).toBeLessThan(withinMs(1_000));
    await standbys[1].crash();
    for (let n = 0; n < 3; n += 1) {
      await expect(coldRead(of)).resolves.toMatchObject({ version: 1 });
    }
    expect((await since(before)).primary).toBeGreaterThanOrEqual(1);
    await Promise.all(standbys.map(({ startAgain }) => startAgain()));
  });

  it('waits two seconds for one that hangs, and then not at all', async () => {
    for (const { hang } of silencers) hang();
    const before = await answered();
    const tookMs: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const startMs = performance.now();
      await expect(coldRead(of)).resolves.toMatchObject({ version: 1 });
      tookMs.push(performance.now() - startMs);
    }
    expect((await since(before)).failed).toBe(2);
    expect(tookMs.filter((ms) => ms > 1_900)).toHaveLength(2);
    expect(Math.max(...tookMs)).toBeLessThan(withinMs(2_700));
  });

  it('keeps nobody of many who ask at once for longer than that', async () => {
    for (const { hang } of silencers) hang();
    const startMs = performance.now();
    const replies = await Promise.all(
      Array.from({ length: 60 }, () => readChanges({ ...of, since: 0 })),
    );
    expect(performance.now() - startMs).toBeLessThan(withinMs(3_000));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(60);
  });

  it('writes nothing to them, and asks them for nothing but models and changes', async () => {
    const before = await answered();
    const member = await aMember(of.projectId, 'viewer');
    await commit(of);
    await allFollow(of);
    await coldRead(of);
    await renameProject({ ...of, name: 'Tool library' });
    await changeRole({ ...of, memberId: member.id, role: 'commenter' });
    await aShareLink(of, 'viewer');
    await Promise.all([listMembers(of), listProjects(of.userId), readChanges({ ...of, since: 0 })]);
    await deleteProject(of);
    expect((await since(before)).failed).toBe(0);
    const statements = statementsAt(1) + statementsAt(2);
    expect(statements).toMatch(/execute <unnamed>: +SELECT/);
    expect(statements).not.toMatch(/INSERT|UPDATE|DELETE|FOR UPDATE|BEGIN|membership|user_account/);
    expect(statements).not.toContain('ERROR');
  });

  it('still asks those whom one model took too long, for all others', async () => {
    const before = await answered();
    const slow = Array.from({ length: 4 }, () =>
      database().replicas.ask(
        (replica) => replica.query('SELECT pg_sleep(10)'),
        () => true,
      ),
    );
    expect(await Promise.all(slow)).toEqual([undefined, undefined, undefined, undefined]);
    await until(
      'both were tried',
      async () => {
        const asked = await answered();
        for (let n = 0; n < 4; n += 1) await coldRead(of);
        return (await since(asked)).replica === 4;
      },
      900,
    );
    expect((await since(before)).failed).toBe(4);
  });

  function statementsAt(standby: number): string {
    return readFileSync(join(logs, `standby-${standby}.log`), 'utf8');
  }
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

async function commit({ userId, projectId }: Of) {
  const record = anObject({ id: randomUUID(), name: `Thing ${randomUUID()}` });
  const operation = {
    type: 'records.write' as const,
    writes: [{ write: 'create' as const, record }],
  };
  return commitOperations({ userId, projectId, batchId: randomUUID(), operations: [operation] });
}

/** As a process does that has just started. */
async function coldRead(of: Of) {
  documents().cache.drop(of.projectId);
  const read = await readDocument(of);
  return (
    read.ok && { version: read.value.version, objects: read.value.document.tables.object.size }
  );
}

type Answered = Readonly<Record<'replica' | 'primary' | 'behind' | 'failed', number>>;

async function answered(): Promise<Answered> {
  const { values } = await metrics().replicaReads.get();
  const by = (name: string) => values.find(({ labels }) => labels.answered === name)?.value ?? 0;
  return {
    replica: by('replica'),
    primary: by('primary'),
    behind: by('behind'),
    failed: by('failed'),
  };
}

async function since(before: Answered): Promise<Answered> {
  const now = await answered();
  return {
    replica: now.replica - before.replica,
    primary: now.primary - before.primary,
    behind: now.behind - before.behind,
    failed: now.failed - before.failed,
  };
}
