import { expect, test } from '@playwright/test';

import { until } from '@/lib/server/testing/until';

import { compose } from './compose';
import { mustRun, run } from './run';
import { images } from './settings';
import { openDatabase, oneOf, type Service } from './stack';

/** Starts services of profiles beside what runs already. */
async function start(profile: string, ...services: readonly string[]): Promise<void> {
  await compose(['--profile', profile, 'up', '--detach', '--no-recreate', ...services], {
    image: images.second,
  });
}

async function inside(service: Service, ...command: readonly string[]): Promise<string> {
  return (await run('docker', ['exec', await oneOf(service), ...command])).output;
}

test('a standby copies the database and follows it', async () => {
  await start('replica', 'database-replica');
  const primary = await openDatabase();
  await primary.query('CREATE TABLE after_the_copy (id int)');
  const ask = (query: string) =>
    inside('database-replica', 'gosu', 'postgres', 'psql', '-tA', '-d', 'ooux_orca', '-c', query);
  await until('it has what came later', async () =>
    (await ask(`SELECT to_regclass('after_the_copy')`)).includes('after_the_copy'),
  );
  expect(await ask('SELECT pg_is_in_recovery()')).toBe('t');
  await primary.query('DROP TABLE after_the_copy');
  await primary.end();
});

test('six nodes become one cluster, which asks for its password', async () => {
  await start('redis-cluster', 'redis-cluster-make');
  const info = (password: string) =>
    inside('redis-cluster-1', 'sh', '-c', `REDISCLI_AUTH=${password} redis-cli cluster info`);
  await until('it is whole', async () =>
    /cluster_state:ok[\s\S]*cluster_known_nodes:6/.test(
      await info('$(cat /run/secrets/redis_password)'),
    ),
  );
  expect(await info('wrong')).toMatch(/NOAUTH|WRONGPASS/);
});

test('a backup is made at once, and the next one waits for its hour', async () => {
  await start('backup', 'backup');
  await until('it is there', async () =>
    (await inside('backup', 'ls', '/backups')).includes('.dump'),
  );
  const log = await mustRun('docker', ['logs', await oneOf('backup')]);
  expect(log).not.toMatch(/error|BACKUP_AT/i);
  // What a small image has in place of `ps`.
  const processes = "for each in /proc/[0-9]*/cmdline; do tr '\\0' ' ' <$each; echo; done";
  await until('it rests', async () =>
    /^sleep \d{2,5} $/m.test(await inside('backup', 'bash', '-c', processes)),
  );
});

test('a pair to try TLS with is made for the name of the product', async () => {
  const once = (...command: readonly string[]) =>
    compose(['--profile', 'self-signed', 'run', '--rm', ...command], { image: images.second });
  await once('certificate');
  const told = await once(
    '--entrypoint',
    'openssl',
    'certificate',
    'x509',
    '-in',
    '/etc/letsencrypt/self-signed/fullchain.pem',
    '-noout',
    '-ext',
    'subjectAltName',
  );
  expect(told).toContain('DNS:localhost');
});
