import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { until } from '@/lib/server/testing/until';

import { ask } from './testing/ask';
import { hasPrograms } from './testing/has-programs';
import { startEdge } from './testing/start-edge';
import { startReplica } from './testing/start-replica';

const isHere = hasPrograms('tests of the start of the edge', ['nginx', 'envsubst']);

describe.skipIf(!isHere)('the start of the edge', () => {
  test.each([
    [{}, 'APP_URL is missing'],
    [{ APP_URL: 'orca.example.org' }, 'APP_URL must be an origin'],
    [{ APP_URL: 'https://orca.example.org/studio' }, 'nothing follows the name'],
    [{ APP_URL: 'https://me@orca.example.org' }, 'nothing follows the name'],
    [{ APP_URL: 'http://orca.example.org', EDGE_TLS: 'on' }, 'begin with https://'],
    [{ APP_URL: 'https://orca.example.org', EDGE_TLS: 'yes' }, 'EDGE_TLS must be off, on or'],
  ])('%j is refused in a sentence, with the exit code of wrong settings', (variables, sentence) => {
    const env = { NODE_ENV: 'production', PATH: process.env['PATH'], ...variables } as const;
    const script = join(import.meta.dirname, 'edge.sh');
    const { status, stderr } = spawnSync('sh', [script], { env, encoding: 'utf8' });
    expect([status, stderr]).toStrictEqual([78, expect.stringContaining(sentence)]);
  });

  test('waits until both names have an address, and ends with Nginx', async () => {
    const replica = await startReplica('web');
    const edge = await startEdge({
      web: `web:${replica.port}`,
      realtime: `realtime:${replica.port}`,
      hosts: { web: ['127.0.0.1'], realtime: [] },
      meanwhile: async ({ errorLog, resolveTo }) => {
        await until('it says so', () => errorLog().includes('waiting for addresses'));
        resolveTo('realtime', ['127.0.0.1']);
      },
    });
    try {
      expect((await ask(edge.port, '/')).text).toBe('web');
    } finally {
      await edge.stop();
      await replica.kill();
    }
    await until('nobody listens', async () =>
      ask(edge.port, '/').then(
        () => false,
        () => true,
      ),
    );
  });
});
