import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Client, Pool } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { anObject } from '@/lib/orca/testing/builders';
import { closeDatabase } from '@/lib/server/database/db';
import { commitOperations } from '@/lib/server/documents/commit-operations';
import { openDocuments } from '@/lib/server/documents/documents';
import { readDocument } from '@/lib/server/documents/read-document';
import { applyMigrations } from '@/lib/server/migrations/apply-migrations';
import { aProject } from '@/lib/server/testing/a-project';
import { recordsWithEveryField } from '@/lib/server/testing/every-field';
import { findPostgres } from '@/lib/server/testing/find-postgres';
import { type TestDatabase } from '@/lib/server/testing/start-pglite';
import { startPostgres } from '@/lib/server/testing/start-postgres';
import { assert } from '@/lib/shared/assert';

import { BackupFolder } from './testing/backup-folder';
import { databaseFingerprint } from './testing/database-fingerprint';

const programs = findPostgres() ?? '';
const key = 'h2V9sK4nQ8xT1mB6';
const isRoot = process.getuid?.() === 0;

let server: TestDatabase;
let of: { readonly userId: string; readonly projectId: string };
let folder: BackupFolder;

function urlOf(name: string): string {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function query(sql: string): Promise<void> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function hasDatabase(name: string): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(name) });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

describe.skipIf(programs === '')('a backup', () => {
  beforeAll(async () => {
    server = await startPostgres(programs);
    await query('CREATE DATABASE product');
    process.env['DATABASE_URL'] = urlOf('product');
    process.env['AUTH_SECRET'] = 'kX3vQ9mT7bL2pR8wZ5nC1dF6hJ4sG0aY';
    process.env['LOG_LEVEL'] = 'silent';
    await applyMigrations(urlOf('product'));
    const { user, project } = await aProject();
    of = { userId: user.id, projectId: project.id };
    const writes = recordsWithEveryField().map((record) => ({ write: 'create' as const, record }));
    const batch = {
      ...of,
      batchId: randomUUID(),
      operations: [{ type: 'records.write' as const, writes }],
    };
    const committed = await commitOperations(batch);
    assert(committed.ok, 'a facilitator writes a model');
  });
  afterAll(async () => {
    await closeDatabase();
    await server.stop();
  });
  beforeEach(() => {
    folder = new BackupFolder({ programs, databaseUrl: urlOf('product') });
  });
  afterEach(() => folder.remove());

  it.each([
    ['plain', {}],
    ['encrypted', { BACKUP_KEY: key }],
  ])(
    'that is %s brings everything back, and the product goes on with it',
    async (how, settings) => {
      const file = await folder.backedUp(settings);
      expect(readFileSync(file).includes('PGDMP')).toBe(how === 'plain');
      const restored = await folder.run(['restore', file, '--into-new', `from_${how}`], settings);
      expect(restored).toMatchObject({ code: 0, error: '' });
      expect(restored.out).toContain('1 projects, 1 people, 1 changes');

      const url = urlOf(`from_${how}`);
      expect(await databaseFingerprint(url)).toEqual(await databaseFingerprint(urlOf('product')));
      expect(await applyMigrations(url)).toEqual([]);
      const pool = new Pool({ connectionString: url });
      pool.on('error', () => undefined);
      const there = openDocuments(pool);
      const before = await readDocument(of);
      const after = await readDocument(of, there);
      expect(after.ok && after.value.document.tables).toEqual(
        before.ok && before.value.document.tables,
      );
      const operations = [{ type: 'object.create' as const, record: anObject({ name: 'Later' }) }];
      expect(
        await commitOperations({ ...of, batchId: randomUUID(), operations }, there),
      ).toMatchObject({ ok: true, value: { version: 2 } });
      await pool.end();
    },
  );

  it('goes into an empty database, and into no other', async () => {
    const file = await folder.backedUp();
    await query('CREATE ROLE owner LOGIN');
    // As docs/scaling.md says to do for a pooler.
    await query(`ALTER ROLE owner SET statement_timeout = '1ms'`);
    await query('CREATE DATABASE empty OWNER owner');
    const into = { DATABASE_URL: urlOf('empty').replace('postgres@', 'owner@') };
    expect(await folder.run(['restore', file], into)).toMatchObject({ code: 0, error: '' });
    const before = await databaseFingerprint(urlOf('empty'));
    expect(await folder.run(['restore', file], into)).toMatchObject({
      code: 1,
      error:
        'restore: The database empty is not empty: name a new one with --into-new NAME. Nothing was restored.\n',
    });
    expect(await folder.run(['restore', file, '--into-new', 'empty'])).toMatchObject({
      code: 1,
      error: 'restore: There is a database empty already. Nothing was restored.\n',
    });
    expect(await databaseFingerprint(urlOf('empty'))).toEqual(before);
  });

  it('that was damaged is not restored, with its checksum and without', async () => {
    const file = await folder.backedUp();
    const bytes = readFileSync(file);
    bytes.fill(0, bytes.length - 400, bytes.length - 300);
    bytes.fill(0, 6_000, 6_050);
    writeFileSync(file, bytes);
    const restore = ['restore', file, '--into-new', 'damaged'];
    expect(await folder.run(restore)).toMatchObject({
      code: 1,
      error: `restore: ${file} is damaged: its checksum is not the one beside it. Nothing was restored.\n`,
    });
    rmSync(`${file}.sha256`);
    const blind = await folder.run(restore);
    expect(blind).toMatchObject({ code: 1 });
    expect(blind.error).toContain('has no checksum beside it');
    expect(await hasDatabase('damaged')).toBe(false);
  });

  it('is not restored with another key, or with none', async () => {
    const file = await folder.backedUp({ BACKUP_KEY: key });
    const restore = ['restore', file, '--into-new', 'wrong_key'];
    expect(await folder.run(restore, { BACKUP_KEY: `${key}!` })).toMatchObject({
      code: 1,
      error: `restore: The key is not the one that ${file} was encrypted with. Nothing was restored.\n`,
    });
    expect(await folder.run(restore)).toMatchObject({
      code: 78,
      error: `restore: ${file} is encrypted: set BACKUP_KEY_FILE\n`,
    });
    expect(await hasDatabase('wrong_key')).toBe(false);
  });

  it('that meets a limit of file size leaves nothing of itself, and the others alone', async () => {
    await folder.backedUp();
    const before = folder.kept();
    for (const settings of [{}, { BACKUP_KEY: key }]) {
      expect(await folder.run(['backup'], settings, '4')).toMatchObject({
        code: 1,
        error: `backup: The disk under ${folder.backups} is full. No backup was made; earlier ones are as they were.\n`,
      });
      expect(folder.kept()).toEqual(before);
    }
  });

  it.skipIf(!isRoot)('that meets a full disk leaves nothing of itself', async (context) => {
    mkdirSync(folder.backups);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder.backups], {
        stdio: 'pipe',
      });
    } catch {
      context.skip('nothing can be mounted here');
    }
    try {
      expect(await folder.run(['backup'])).toMatchObject({
        code: 1,
        error: `backup: The disk under ${folder.backups} is full. No backup was made; earlier ones are as they were.\n`,
      });
      expect(folder.kept()).toEqual([]);
    } finally {
      execFileSync('umount', [folder.backups]);
    }
  });

  it('takes away those that are no longer kept: of days, weeks and months the newest', async () => {
    mkdirSync(folder.backups);
    for (let ago = 1; ago <= 400; ago += 1) {
      const day = new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
      writeFileSync(join(folder.backups, `orca-${day.replaceAll('-', '')}T020000Z.dump`), '');
    }
    writeFileSync(join(folder.backups, 'notes.txt'), 'not ours');
    const file = await folder.backedUp({ BACKUP_KEEP: '3/2/4' });
    const dumps = folder.kept().filter((name) => name.endsWith('.dump'));
    expect(dumps).toContain(file.slice(folder.backups.length + 1));
    // Today and two days; one more week at most, as this one is there; and three months before.
    expect(dumps.length).toBeGreaterThanOrEqual(6);
    expect(dumps.length).toBeLessThanOrEqual(8);
    const months = new Set(dumps.map((name) => name.slice(5, 11)));
    expect(months.size).toBe(4);
    expect(folder.kept()).toContain('notes.txt');
  });

  it('tells Prometheus when it was', async () => {
    const metrics = join(folder.path, 'backup.prom');
    await folder.backedUp({ BACKUP_METRICS_FILE: metrics });
    const [, time] = /^orca_backup_last_success_timestamp_seconds (\d+)$/m.exec(
      readFileSync(metrics, 'utf8'),
    ) ?? [undefined, '0'];
    expect(Math.abs(Number(time) - Date.now() / 1_000)).toBeLessThan(60);
  });

  it('of another database does not count', async () => {
    const made = await folder.run(['backup'], { DATABASE_URL: urlOf('template1') });
    expect(made).toMatchObject({ code: 1 });
    expect(made.error).toContain("has no table of projects: is it the product's?");
    expect(folder.kept()).toEqual([]);
  });
});
