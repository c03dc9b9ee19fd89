import { connect, createServer, type Server } from 'node:net';

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { withinMs } from '@/lib/server/testing/within-ms';

import { applyMigrations } from '../migrations/apply-migrations';
import { withDatabaseLock } from '../migrations/with-database-lock';
import { freePort } from '../testing/free-port';
import { startPglite, type TestDatabase } from '../testing/start-pglite';
import { startServerProcess, type ServerProcess } from '../testing/start-server-process';
import { startSilencer } from '../testing/start-silencer';
import { until } from '../testing/until';

const expand = '99980101000000_expand_scratch';
const contract = '99980102000000_contract_scratch';

let database: TestDatabase;
let server: ServerProcess;

beforeAll(async () => {
  database = await startPglite();
});
afterEach(async () => {
  server.signal('SIGKILL');
  await server.ended;
});
afterAll(() => database.stop());

const start = async (settings: Readonly<Record<string, string>>) => {
  server = await startServerProcess({ REDIS_URL: 'redis://127.0.0.1:1', ...settings });
};
const ask = async (path: string) => {
  const response = await fetch(`${server.url}${path}`).catch(() => undefined);
  return { status: response?.status, headers: response?.headers, text: await response?.text() };
};
const statusIs = (path: string, status: number) =>
  until(`${status} from ${path}`, async () => (await ask(path)).status === status);
const timesSaid = (text: string) => server.output().split(text).length - 1;
const pretend = (...names: string[]) =>
  withDatabaseLock(database.url, async (client) => {
    await client.query(`DELETE FROM _prisma_migrations WHERE migration_name LIKE '9998%'`);
    for (const name of names)
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name)
         VALUES (gen_random_uuid(), '', now(), $1)`,
        [name],
      );
  });

/** Lets a port lead to the database that was not there before. */
async function bringDatabase(port: number): Promise<Server> {
  const { hostname, port: target } = new URL(database.url);
  const bridge = createServer((near) => {
    const far = connect(Number(target), hostname);
    near.on('error', () => far.destroy()).pipe(far);
    far.on('error', () => near.destroy()).pipe(near);
  });
  await new Promise<void>((resolve) => {
    bridge.listen(port, '127.0.0.1', resolve);
  });
  return bridge;
}

it('waits for a database that is not there and for its schema, and says so', async () => {
  const port = await freePort();
  const url = new URL(database.url);
  url.port = String(port);
  await start({ DATABASE_URL: url.href });
  await statusIs('/api/health/live', 200);
  expect(await ask('/api/health/startup')).toMatchObject({
    status: 503,
    text: expect.stringContaining('It is starting: '),
  });
  await until('the word about it', () => server.output().includes('waits for the database'));
  const program = await ask('/api/v1/projects');
  expect([program.status, program.headers?.get('retry-after')]).toEqual([503, '2']);
  expect(JSON.parse(program.text ?? '')).toMatchObject({ code: 'unavailable' });
  expect((await ask('/sign-in')).text).toBe('ORCA Studio is starting. Try again in a moment.\n');

  const bridge = await bringDatabase(port);
  await until('another reason', () => server.output().includes('not applied yet'));
  expect((await ask('/api/health/startup')).text).toContain('20261122133420_initial');
  await applyMigrations(database.url);
  await statusIs('/api/health/startup', 200);
  // Once a reason, not each time it looked.
  expect(timesSaid('ECONNREFUSED')).toBe(1);
  bridge.close();
});

it('starts without the Redis it was told of, and is not ready', async () => {
  await start({ DATABASE_URL: database.url });
  await statusIs('/api/health/startup', 200);
  const { status, text } = await ask('/api/health/ready');
  expect([status, JSON.parse(text ?? '')]).toMatchObject([
    503,
    { database: 'ok', redis: 'failed', migrations: 'ok' },
  ]);
  expect(text).toContain('Redis does not answer');
});

it('says within two seconds that a database hangs, and goes on with it', async () => {
  const silencer = await startSilencer(database.url);
  await start({ DATABASE_URL: silencer.url });
  await statusIs('/api/health/startup', 200);
  silencer.hang();
  const askedAtMs = performance.now();
  const { status, text } = await ask('/api/health/ready');
  expect(performance.now() - askedAtMs).toBeLessThan(withinMs(2_000));
  expect([status, text]).toEqual([503, expect.stringContaining('The database does not answer')]);
  silencer.goOn();
  await until('an answer', async () =>
    Boolean((await ask('/api/health/ready')).text?.includes('"database":"ok"')),
  );
  silencer.stop();
});

it('refuses a schema that has left it behind, in one line', async () => {
  await pretend(expand, contract);
  await start({ DATABASE_URL: database.url, LOG_LEVEL: 'fatal' });
  expect(await server.ended).toBe(78);
  expect(server.output()).toMatch(
    new RegExp(`^The database is newer than this build, which does not know ${expand}, .+\n$`),
  );
  await pretend();
});

it('starts over a schema that leaves it working, and warns of it once', async () => {
  await pretend(expand);
  await start({ DATABASE_URL: database.url });
  await statusIs('/api/health/startup', 200);
  await until('the warning', () => timesSaid(expand) === 1);
  expect((await ask('/api/health/ready')).text).toContain('"migrations":"ok"');
  await pretend();
});

it('lists everything that is wrong with its settings at once, without a value', async () => {
  await start({
    DATABASE_URL: 'mysql://root:hunter2@host/name',
    AUTH_SECRET_FILE: '/nowhere/auth-secret',
    AUTH_SECRET: '',
    REDIS_URL: 'cache:6379',
    REDIS_PASSWORD: 'change-me',
    PORT: 'http',
  });
  expect(await server.ended).toBe(78);
  expect(server.output().trimEnd().split('\n')).toEqual([
    'The settings are not complete:',
    '- AUTH_SECRET_FILE must name a file that can be read (ENOENT)',
    '- DATABASE_URL must look like postgresql://user:password@host:5432/name',
    '- REDIS_URL must look like redis://host:6379 or rediss://host:6379',
    '- PORT must be a whole number between 0 and 65535',
    '- REDIS_PASSWORD is or contains a placeholder: put the real secret there',
  ]);
});

it('takes SIGHUP for nothing where no terminal can have ended', async () => {
  await start({ DATABASE_URL: database.url });
  await statusIs('/api/health/startup', 200);
  server.signal('SIGHUP');
  await until('the word about it', () => server.output().includes('SIGHUP is left alone'));
  await statusIs('/api/health/live', 200);
  server.signal('SIGTERM');
  expect(await server.ended).toBe(0);
});
