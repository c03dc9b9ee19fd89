import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { problemSchema } from '@/lib/contracts/problem';
import { until } from '@/lib/server/testing/until';
import { withinMs } from '@/lib/server/testing/within-ms';

import { ask } from './testing/ask';
import { hasPrograms } from './testing/has-programs';
import { startEdge, type Edge } from './testing/start-edge';
import { startReplica, type Replica } from './testing/start-replica';

const isHere = hasPrograms('tests of the edge', ['nginx', 'envsubst']);

const logLineSchema = z.object({
  time: z.iso.datetime({ offset: true }),
  requestId: z.string().regex(/^[0-9a-f]{32}$/),
  address: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.int(),
  seconds: z.number(),
});

const text = 'It was the best of times, it was the worst of times. '.repeat(100);

describe.skipIf(!isHere)('what the edge passes on', () => {
  let replica: Replica;
  let edge: Edge;

  beforeAll(async () => {
    replica = await startReplica('web', {
      answer: (request, response) => {
        response.setHeader('X-Frame-Options', 'DENY');
        response.setHeader('X-Request-Id', 'of the application');
        if (request.url === '/page') response.setHeader('Content-Type', 'text/html');
        if (request.url === '/packed') response.setHeader('Content-Encoding', 'br');
        if (request.url === '/broken') response.statusCode = 500;
        if (request.url !== '/stream') return response.end(text);
        response.setHeader('X-Accel-Buffering', 'no');
        response.write('at once');
        return setTimeout(() => response.end(', and later'), 1_500);
      },
    });
    edge = await startEdge({ web: `127.0.0.1:${replica.port}` });
  });
  afterAll(async () => {
    await edge.stop();
    await replica.kill();
  });

  const headersSeen = () => replica.seen.at(-1)?.headers ?? {};

  test('overwrites what a client says about where it comes from', async () => {
    await ask(edge.port, '/projects', {
      headers: {
        'x-forwarded-for': '203.0.113.7',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'evil.example.org',
        'x-forwarded-port': '1',
        'x-real-ip': '203.0.113.7',
        'x-request-id': 'chosen-by-the-client',
        forwarded: 'for=203.0.113.7',
      },
    });
    const host = `localhost:${edge.port}`;
    expect(headersSeen()).toMatchObject({
      host: [host],
      'x-forwarded-for': ['127.0.0.1'],
      'x-forwarded-proto': ['http'],
      'x-forwarded-host': [host],
      'x-real-ip': ['127.0.0.1'],
      'x-request-id': [expect.stringMatching(/^[0-9a-f]{32}$/)],
    });
    expect(headersSeen()).not.toHaveProperty('forwarded');
    expect(headersSeen()).not.toHaveProperty('x-forwarded-port');
  });

  test.each([
    'x-middleware-subrequest',
    'x-nonce',
    'x-user-id',
    'x-asked-path',
    'x-original-url',
    'proxy',
  ])('drops %s', async (name) => {
    for (const path of ['/', '/api/v1/projects', '/api/auth/callback/password']) {
      await ask(edge.port, path, { headers: { [name]: 'middleware' } });
      expect(headersSeen()).not.toHaveProperty(name);
    }
  });

  test('says the request id once, the same to the application, to the client and in the log', async () => {
    const { headers } = await ask(edge.port, '/named-in-the-log?token=secret');
    expect(headers['x-request-id']).toStrictEqual(headersSeen()['x-request-id']);
    const lineOf = () =>
      edge
        .accessLog()
        .split('\n')
        .find((line) => line.includes('/named-in-the-log'));
    await until('it is logged', () => lineOf() !== undefined);
    const line = logLineSchema.parse(JSON.parse(lineOf() ?? ''));
    expect([line.requestId]).toStrictEqual(headers['x-request-id']);
    expect(line).toMatchObject({ method: 'GET', path: '/named-in-the-log', status: 200 });
  });

  test('keeps keys of share links and queries out of both logs', async () => {
    const key = 'kX3vQ9mT7bL2pR8wZ5nC1dF6hJ4sG0aY';
    for (const path of [
      `/share/${key}`,
      `/share/${key}/look`,
      `/sign-in?callbackUrl=/share/${key}`,
      `/share%2F${key}`,
      `/share/a/share/${key}`,
    ]) {
      await ask(edge.port, path);
    }
    await until('all are logged', () => edge.accessLog().includes('/share/[token]/share/[token]'));
    expect(edge.accessLog()).toContain('"path":"/share/[token]/look"');
    expect(edge.accessLog() + edge.errorLog()).not.toContain(key);
  });

  test('adds nothing to the headers of the application', async () => {
    const { headers } = await ask(edge.port, '/broken');
    expect(headers['x-frame-options']).toStrictEqual(['DENY']);
    expect(headers).not.toHaveProperty('content-security-policy');
    expect(headers['server']).toStrictEqual(['nginx']);
  });

  test('lets failures of the application through as they are', async () => {
    const answer = await ask(edge.port, '/broken');
    expect(answer).toMatchObject({ status: 500, text });
  });

  test('compresses what comes uncompressed, for those who take it', async () => {
    const packed = await ask(edge.port, '/page', { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toStrictEqual(['gzip']);
    expect(packed.bytes.length).toBeLessThan(text.length / 5);
    const plain = await ask(edge.port, '/page');
    expect(plain.text).toBe(text);
    expect(plain.headers['vary']).toStrictEqual(['Accept-Encoding']);
  });

  test('leaves alone what the application has compressed', async () => {
    const { headers, text: body } = await ask(edge.port, '/packed', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(headers['content-encoding']).toStrictEqual(['br']);
    expect(body).toBe(text);
  });

  test('keeps connections to the application open between requests', async () => {
    const before = replica.connections();
    for (let n = 0; n < 20; n += 1) await ask(edge.port, `/again/${n}`);
    expect(replica.connections() - before).toBeLessThanOrEqual(2);
    expect(headersSeen()['connection'] ?? []).not.toContain('close');
  });

  test('hands a stream on as it comes', async () => {
    const response = await fetch(`http://localhost:${edge.port}/stream`);
    const reader = response.body?.getReader();
    const start = performance.now();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe('at once');
    expect(performance.now() - start).toBeLessThan(withinMs(1_000));
    await reader?.cancel();
  });

  test('opens WebSockets below /realtime/, and nowhere else', async () => {
    const line = new WebSocket(`ws://127.0.0.1:${edge.port}/realtime/p`, {
      headers: { host: `localhost:${edge.port}` },
    });
    const echoed = await new Promise((resolve, reject) => {
      line.once('message', (data: Buffer) => resolve(data.toString()));
      line.once('error', reject);
    });
    expect(echoed).toBe('web');
    line.terminate();

    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    for (const path of ['/', '/api/v1/projects', '/realtime', '/_next/webpack-hmr', '/share/x']) {
      const answer = await ask(edge.port, path, { headers });
      expect([path, answer.status]).toStrictEqual([path, 200]);
      expect(headersSeen()).not.toHaveProperty('upgrade');
    }
  });

  test('says to a request without an upgrade that /realtime/ takes WebSockets only', async () => {
    const before = replica.seen.length;
    const answer = await ask(edge.port, '/realtime/p');
    expect([answer.status, answer.headers['upgrade']]).toStrictEqual([426, ['websocket']]);
    expect(replica.seen.length).toBe(before);
  });

  test.each([
    '/api/metrics',
    '/api/metrics/',
    '/api//metrics',
    '/api/%6detrics',
    '/x/../api/metrics',
    '/.git/config',
    '/.env',
  ])('shows nobody %s', async (path) => {
    const before = replica.seen.length;
    const answer = await ask(edge.port, path);
    expect(answer.status).toBe(404);
    expect(problemSchema.parse(JSON.parse(answer.text))).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect(replica.seen.length).toBe(before);
  });

  test('asks for health as an outsider', async () => {
    await ask(edge.port, '/api/health/ready');
    expect(replica.seen.at(-1)).toMatchObject({
      url: '/api/health/ready',
      headers: { 'x-forwarded-for': ['127.0.0.1'] },
    });
  });

  test('has a refusal for names that are not ours', async () => {
    const before = replica.seen.length;
    const answer = await ask(edge.port, '/', { headers: { host: 'evil.example.org' } });
    expect(answer.status).toBe(421);
    expect(problemSchema.parse(JSON.parse(answer.text)).code).toBe('misdirected');
    expect(replica.seen.length).toBe(before);
  });

  test('says its own refusals in a sentence to whoever loads a page, with security headers once', async () => {
    const answer = await ask(edge.port, '/api/metrics', { headers: { accept: 'text/html,*/*' } });
    expect(answer.text).toBe('Not found.');
    expect(answer.headers).toMatchObject({
      'content-type': ['text/plain; charset=utf-8'],
      'cache-control': ['no-store'],
      'content-security-policy': [expect.stringContaining("frame-ancestors 'none'")],
      'x-content-type-options': ['nosniff'],
      'x-frame-options': ['DENY'],
      'cross-origin-resource-policy': ['same-origin'],
      'referrer-policy': ['same-origin'],
      'x-request-id': [expect.any(String)],
    });
    // Without https nobody is told to use it.
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
  });
});
