import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { problemSchema } from '@/lib/contracts/problem';

import { ask } from './testing/ask';
import { askRaw } from './testing/ask-raw';
import { hasPrograms } from './testing/has-programs';
import { startEdge, type Edge } from './testing/start-edge';
import { startReplica, type Replica } from './testing/start-replica';

const isHere = hasPrograms('tests of what the edge refuses', ['nginx', 'envsubst']);

describe.skipIf(!isHere)('what the edge refuses', () => {
  let replica: Replica;
  let edge: Edge;

  beforeAll(async () => {
    replica = await startReplica('web');
    edge = await startEdge({
      web: `127.0.0.1:${replica.port}`,
      variables: { EDGE_CONNECTIONS_PER_ADDRESS: '10', EDGE_SIGN_INS_PER_MINUTE: '1' },
    });
  });
  afterAll(async () => {
    await edge.stop();
    await replica.kill();
  });

  const hidden = 'GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const chunkOf = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
  const ambiguous = {
    'a length and chunks (CL.TE)': [
      'POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      hidden,
    ],
    'chunks and a length (TE.CL)': [
      'POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n',
      chunkOf(hidden),
      '0\r\n\r\n',
    ],
    'two encodings (TE.TE)': [
      'POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n',
      '0\r\n\r\n',
    ],
    'an encoding that is none': [
      'POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
    ],
    'two lengths': [
      'POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: 44\r\n\r\n',
    ],
    'a negative length': ['POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n'],
    'two hosts': ['GET /a HTTP/1.1\r\nHost: localhost\r\nHost: evil.example.org\r\n\r\n'],
    'no host': ['GET /a HTTP/1.1\r\n\r\n'],
    'an absolute address': ['GET http://localhost/a HTTP/1.1\r\nHost: evil.example.org\r\n\r\n'],
    'an absolute address of ours': ['GET http://localhost/a HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    'a space before the colon': [
      'POST /a HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding : chunked\r\n\r\n',
    ],
    'a zero byte': ['GET /a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    'a request to connect': ['CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  };

  test.each(Object.entries(ambiguous))(
    '%s: nothing of it reaches the application',
    async (_, parts) => {
      const before = replica.seen.length;
      const answer = await askRaw(edge.port, parts.join(''), 300);
      expect(answer).toMatch(/^HTTP\/1\.1 (400|405|501) /);
      expect(answer.match(/^HTTP\/1\.1 /gm)).toHaveLength(1);
      expect(replica.seen.length).toBe(before);
    },
  );

  test('lines that end with a bare line feed are one request, and reach the application with clean ones', async () => {
    const before = replica.seen.length;
    const body = 'X: 1\n\nGET /smuggled HTTP/1.1\nHost: localhost\n\n';
    await askRaw(
      edge.port,
      `POST /a HTTP/1.1\nHost: localhost\nContent-Length: ${body.length}\n\n${body}`,
      300,
    );
    expect(replica.seen.slice(before)).toMatchObject([{ method: 'POST', url: '/a', body }]);
  });

  test('TRACE echoes nothing', async () => {
    const before = replica.seen.length;
    const { status, text } = await ask(edge.port, '/', {
      method: 'TRACE',
      headers: { cookie: 'a=secret' },
    });
    expect([status, text.includes('secret'), replica.seen.length]).toStrictEqual([
      405,
      false,
      before,
    ]);
  });

  test.each([
    ['/api/v1/projects/p/operations', 20_000_000, 21_500_000],
    ['/api/v1/projects', 1_000_000, 1_200_000],
    ['/api/auth/callback/password', 16_384, 100_000],
  ])(
    '%s takes as much as the application does, and not much more',
    async (path, taken, refused) => {
      const sent = await ask(edge.port, path, { method: 'POST', body: Buffer.alloc(taken, 'x') });
      expect([sent.status, replica.seen.at(-1)?.body.length]).toStrictEqual([200, taken]);
      const before = replica.seen.length;
      const answer = await ask(edge.port, path, {
        method: 'POST',
        headers: { 'content-length': String(refused), expect: '100-continue' },
      }).catch(() => undefined);
      expect(problemSchema.parse(JSON.parse(answer?.text ?? '')).code).toBe('too_large');
      expect(answer?.status).toBe(413);
      expect(replica.seen.length).toBe(before);
    },
  );

  test('headers that are too large are refused', async () => {
    const { status, text } = await ask(edge.port, '/', {
      headers: { 'x-large': 'x'.repeat(10_000) },
    });
    expect([status, problemSchema.parse(JSON.parse(text)).code]).toStrictEqual([431, 'too_large']);
  });

  test.each([
    ['/api/auth/callback/password', '127.0.1.1'],
    ['/api/v1/accounts', '127.0.1.2'],
    ['/api/v1/share-links/join', '127.0.1.3'],
    ['/share/kX3vQ9mT7bL2/sign-in', '127.0.1.4'],
  ])('%s takes so many a minute from one address', async (path, from) => {
    const before = replica.seen.length;
    const answers = [];
    for (let n = 0; n < 210; n += 1)
      answers.push(await ask(edge.port, path, { method: 'POST', from }));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(201);
    expect(replica.seen.length - before).toBe(201);
    const refusal = answers.at(-1);
    expect(refusal?.status).toBe(429);
    expect(refusal?.headers['retry-after']).toStrictEqual(['10']);
    expect(problemSchema.parse(JSON.parse(refusal?.text ?? '')).code).toBe('too_many_requests');
    // Somebody else is not held up, nor is anything but signing in.
    expect((await ask(edge.port, path, { method: 'POST', from: '127.0.2.1' })).status).toBe(200);
    expect((await ask(edge.port, '/projects', { from })).status).toBe(200);
  });

  test('one address sends so many large bodies at once, and as many small ones as it likes', async () => {
    const path = '/api/v1/projects/p/operations';
    const from = '127.0.4.1';
    const lengths = [
      ...Array<string>(4).fill('Content-Length: 20000000'),
      ...Array<string>(4).fill('Transfer-Encoding: chunked'),
    ];
    const slow = lengths.map((length) => {
      const socket = connect({ port: edge.port, host: '127.0.0.1', localAddress: from });
      socket.on('error', () => socket.destroy());
      socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\n${length}\r\n\r\n`);
      return socket;
    });
    const send = async (bytes: number, sender: string) =>
      (await ask(edge.port, path, { method: 'POST', body: Buffer.alloc(bytes), from: sender }))
        .status;
    await expect.poll(() => send(100_000, from)).toBe(429);
    expect(await send(99_999, from)).toBe(200);
    expect((await ask(edge.port, '/projects', { from })).status).toBe(200);
    expect(await send(100_000, '127.0.4.2')).toBe(200);
    for (const socket of slow) socket.destroy();
    await expect.poll(() => send(100_000, from)).toBe(200);
  });

  test('one address has so many connections at once', async () => {
    const head = `POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n`;
    const slow = Array.from({ length: 10 }, () => {
      const socket = connect({ port: edge.port, host: '127.0.0.1', localAddress: '127.0.3.1' });
      socket.on('error', () => socket.destroy());
      socket.write(head);
      return socket;
    });
    await expect
      .poll(async () => (await ask(edge.port, '/', { from: '127.0.3.1' })).status)
      .toBe(429);
    expect((await ask(edge.port, '/', { from: '127.0.3.2' })).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  test('who sends a head or a body slowly is let go', async () => {
    const start = performance.now();
    const [head, body] = await Promise.all([
      askRaw(edge.port, 'GET /slow HTTP/1.1\r\nHost: localhost\r\n', 25_000),
      askRaw(
        edge.port,
        'POST /slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx',
        25_000,
      ),
    ]);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect([head, body].join('')).not.toContain(' 200 ');
    expect(replica.seen.map(({ url }) => url)).not.toContain('/slow');
  });
});

describe.skipIf(!isHere)('behind a balancer of ours', () => {
  let replica: Replica;
  let edge: Edge;

  beforeAll(async () => {
    replica = await startReplica('web');
    edge = await startEdge({
      web: `127.0.0.1:${replica.port}`,
      variables: { EDGE_TRUSTED_PROXIES: '127.0.9.0/24, 10.0.0.1' },
    });
  });
  afterAll(async () => {
    await edge.stop();
    await replica.kill();
  });

  const headers = {
    'x-forwarded-for': '198.51.100.1, 203.0.113.7, 10.0.0.1',
    'x-forwarded-proto': 'https',
  };

  test('the address and scheme are those that it tells', async () => {
    const { headers: answered } = await ask(edge.port, '/api/metrics', {
      headers,
      from: '127.0.9.9',
    });
    expect(answered['strict-transport-security']).toStrictEqual([
      'max-age=31536000; includeSubDomains',
    ]);
    await ask(edge.port, '/', { headers, from: '127.0.9.9' });
    expect(replica.seen.at(-1)?.headers).toMatchObject({
      'x-forwarded-for': ['203.0.113.7'],
      'x-real-ip': ['203.0.113.7'],
      'x-forwarded-proto': ['https'],
    });
  });

  test('anybody else is not believed', async () => {
    await ask(edge.port, '/', { headers, from: '127.0.8.8' });
    expect(replica.seen.at(-1)?.headers).toMatchObject({
      'x-forwarded-for': ['127.0.8.8'],
      'x-forwarded-proto': ['http'],
    });
  });
});
