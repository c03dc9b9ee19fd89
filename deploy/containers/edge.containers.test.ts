import { createConnection } from 'node:net';

import { expect, test } from '@playwright/test';

import { compose } from './compose';
import { addressIn, inspect } from './docker';
import { run } from './run';
import { edgePort, edgeUrl, images, projectName } from './settings';
import { addressOf, containersOf, oneOf } from './stack';

/** Said by the product or by the edge, and by one of them only. */
const saidOnce = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
];

test('a page comes with every security header once, a request id, and compressed', async () => {
  const answer = await fetch(`${edgeUrl}/sign-in`, { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.status).toBe(200);
  for (const name of saidOnce) expect(answer.headers.get(name), name).not.toBeNull();
  for (const name of ['x-content-type-options', 'x-frame-options', 'referrer-policy']) {
    expect(answer.headers.get(name), name).not.toContain(',');
  }
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f]{32}$/);
  expect(answer.headers.get('server')).not.toMatch(/\d/);
  expect(answer.headers.get('x-powered-by')).toBeNull();
});

test('hashed files come from the disk of the edge, compressed before and kept for ever', async () => {
  const page = await (await fetch(`${edgeUrl}/sign-in`)).text();
  const script = /\/_next\/static\/[^"?]+\.js/.exec(page)?.[0];
  expect(script).toBeDefined();
  const ask = (encoding: string) =>
    fetch(`${edgeUrl}${script}`, { headers: { 'accept-encoding': encoding } });
  const plain = await ask('identity');
  expect(plain.status).toBe(200);
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(plain.headers.get('content-type')).toMatch(/javascript/);
  for (const encoding of ['gzip', 'br']) {
    const packed = await ask(encoding);
    expect(packed.headers.get('content-encoding'), encoding).toBe(encoding);
    expect(packed.headers.get('content-type')).toMatch(/javascript/);
    expect(await packed.text(), encoding).toBe(await (await ask('identity')).text());
  }
  expect((await ask('identity')).headers.get('x-content-type-options')).toBe('nosniff');
});

test('health is told without reasons, and metrics not at all, to whoever comes from outside', async () => {
  const ready = await fetch(`${edgeUrl}/api/health/ready`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).not.toHaveProperty('reasons');
  expect((await fetch(`${edgeUrl}/api/metrics`)).status).toBe(404);
});

test('each process tells its metrics to whoever asks it directly', async () => {
  for (const [service, metric] of [
    ['web', 'http_request_duration_seconds_count'],
    ['realtime', 'orca_live_lines'],
  ] as const) {
    for (const container of await containersOf(service)) {
      const answer = await fetch(`http://${await addressOf(container)}:3000/api/metrics`);
      expect(answer.status, service).toBe(200);
      const text = await answer.text();
      expect(text).toContain(metric);
      expect(text).toMatch(/orca_build_info\{[^}]*deployment="test-a"/);
    }
  }
});

test('only the edge listens outside, and what is at the edge cannot reach the data', async () => {
  for (const service of ['web', 'realtime', 'database', 'redis'] as const) {
    for (const container of await containersOf(service)) {
      const ports = await inspect(
        container,
        '{{range $p, $b := .NetworkSettings.Ports}}{{$b}}{{end}}',
      );
      expect(ports.replaceAll('[]', ''), service).toBe('');
    }
  }
  const nginx = await oneOf('nginx');
  const networks = await inspect(
    nginx,
    '{{range $n, $_ := .NetworkSettings.Networks}}{{$n}} {{end}}',
  );
  expect(networks).not.toContain(`${projectName}_data`);
  const edge = `${projectName}_edge`;
  const database = await addressIn(await oneOf('database'), `${projectName}_data`);
  expect(await canReach(edge, await addressIn(await oneOf('web'), edge), 3000)).toBe(true);
  expect(await canReach(edge, database, 5432)).toBe(false);
});

test('an upgrade anywhere but at the live line is not passed on', async () => {
  const answer = await sayRaw(
    `GET /sign-in HTTP/1.1\r\nHost: localhost:${edgePort}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  );
  expect(answer).not.toContain('101 Switching');
});

test('the log of the edge and those of the processes tell of one request by one id', async () => {
  const answer = await fetch(`${edgeUrl}/api/v1/projects`);
  const id = answer.headers.get('x-request-id') ?? 'none';
  await expect
    .poll(() => compose(['logs', '--no-color', 'nginx'], { image: images.first }))
    .toContain(id);
  await expect
    .poll(() => compose(['logs', '--no-color', 'web'], { image: images.first }))
    .toContain(id);
});

/** Whether something in a network gets a connection. With the product's own Node: images of the edge differ in their tools. */
async function canReach(network: string, host: string, port: number): Promise<boolean> {
  const script = `const socket = require('node:net').connect(${port}, '${host}');
    socket.setTimeout(3_000, () => process.exit(3)).on('error', () => process.exit(3)).on('connect', () => process.exit(0));`;
  const { code, output } = await run('docker', [
    'run',
    '--rm',
    '--network',
    network,
    images.first,
    'node',
    '-e',
    script,
  ]);
  if (code !== 0 && code !== 3) throw new Error(`The probe could not run: ${output}`);
  return code === 0;
}

/** What comes back within a second for bytes that no client library would send. */
async function sayRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = createConnection(edgePort, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
    setTimeout(() => socket.destroy(), 1_000);
  });
}
