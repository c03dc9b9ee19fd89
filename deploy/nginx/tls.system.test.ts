import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { Agent } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { until } from '@/lib/server/testing/until';

import { ask, type Asked } from './testing/ask';
import { hasPrograms } from './testing/has-programs';
import { keepAsking } from './testing/keep-asking';
import { runCertbot } from './testing/run-certbot';
import { shakeHands } from './testing/shake-hands';
import { startEdge, type Edge } from './testing/start-edge';
import { startPebble, type Pebble } from './testing/start-pebble';
import { startReplica, type Replica } from './testing/start-replica';

const isHere = hasPrograms('tests of TLS at the edge', ['nginx', 'envsubst', 'openssl']);
const hasAuthority =
  isHere && hasPrograms('tests of Let’s Encrypt', ['certbot', 'pebble', 'pebble-challtestsrv']);

const name = 'studio.example.org';

function openLine({ tlsPort }: Edge): WebSocket {
  // Only an agent takes the name for the handshake from the header.
  const agent = new Agent({ rejectUnauthorized: false });
  return new WebSocket(`wss://127.0.0.1:${tlsPort}/realtime/p`, { agent, headers: { host: name } });
}

describe.skipIf(!isHere)('TLS with a pair of its own', () => {
  let replica: Replica;
  let edge: Edge;

  beforeAll(async () => {
    replica = await startReplica('web');
    edge = await startEdge({ web: `127.0.0.1:${replica.port}`, name, tls: 'self-signed' });
  });
  afterAll(async () => {
    await edge.stop();
    await replica.kill();
  });

  const secure = { name, protocol: 'https:' } as const satisfies Asked;

  test('serves the site with HTTP/1.1 and HTTP/2', async () => {
    expect((await ask(edge.tlsPort, '/projects', secure)).text).toBe('web');
    expect(replica.seen.at(-1)?.headers['x-forwarded-proto']).toStrictEqual(['https']);
    const session = connect(`https://127.0.0.1:${edge.tlsPort}`, {
      servername: name,
      rejectUnauthorized: false,
    });
    const stream = session.request({
      ':path': '/projects',
      ':authority': `${name}:${edge.tlsPort}`,
    });
    const [headers] = await once(stream, 'response');
    expect(headers).toMatchObject({ ':status': 200 });
    session.destroy();
  });

  test('leads from http to https, at the same address and with the same method', async () => {
    const { status, headers } = await ask(edge.port, '/projects?a=1', { name, method: 'POST' });
    expect(status).toBe(308);
    expect(headers).toMatchObject({
      location: [`https://${name}:${edge.tlsPort}/projects?a=1`],
      'x-content-type-options': ['nosniff'],
    });
    // To a browser this header means nothing without TLS.
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect((await ask(edge.port, '/', { name: 'evil.example.org' })).status).toBe(421);
  });

  test('asks for https alone from now on, once in each answer of its own', async () => {
    mkdirSync(join(edge.folder, 'assets/_next/static'), { recursive: true });
    writeFileSync(join(edge.folder, 'assets/_next/static/a.js'), 'a');
    for (const path of ['/api/metrics', '/_next/static/a.js']) {
      const { headers } = await ask(edge.tlsPort, path, secure);
      expect(headers['strict-transport-security']).toStrictEqual([
        'max-age=31536000; includeSubDomains',
      ]);
    }
    // The application says it with what it answers (demand-https.ts).
    const { headers } = await ask(edge.tlsPort, '/projects', secure);
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test('speaks TLS 1.3 and 1.2 with ciphers of today, and nothing before', async () => {
    const newest = await shakeHands(edge.tlsPort, name, { ALPNProtocols: ['h2', 'http/1.1'] });
    expect(newest).toMatchObject({ protocol: 'TLSv1.3', alpn: 'h2' });
    const older = await shakeHands(edge.tlsPort, name, { maxVersion: 'TLSv1.2' });
    expect(older.cipher).toMatch(/^ECDHE-ECDSA-(?:AES\d+-GCM|CHACHA20)/);
    const old = {
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'ALL@SECLEVEL=0',
    } as const;
    await expect(shakeHands(edge.tlsPort, name, old)).rejects.toThrow(/protocol|alert/i);
    const weak = { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA' } as const;
    await expect(shakeHands(edge.tlsPort, name, weak)).rejects.toThrow(/handshake/i);
  });

  test('shakes no hands under another name, and answers for no other', async () => {
    await expect(shakeHands(edge.tlsPort, 'evil.example.org')).rejects.toThrow(
      /unrecognized name/i,
    );
    const headers = { host: 'evil.example.org' };
    expect((await ask(edge.tlsPort, '/', { ...secure, headers })).status).toBe(421);
  });

  test('opens WebSockets', async () => {
    const line = openLine(edge);
    const [first] = await once(line, 'message');
    expect(String(first)).toBe('web');
    line.terminate();
  });
});

describe.skipIf(!hasAuthority)('a certificate of Let’s Encrypt', () => {
  let replica: Replica;
  let edge: Edge;
  let pebble: Pebble;
  let appUrl: string;

  beforeAll(async () => {
    replica = await startReplica('web');
    edge = await startEdge({ web: `127.0.0.1:${replica.port}`, name, tls: 'on' });
    pebble = await startPebble(edge.port);
    appUrl = `https://${name}:${edge.tlsPort}`;
  });
  afterAll(async () => {
    await pebble.stop();
    await edge.stop();
    await replica.kill();
  });

  const serial = async () => (await shakeHands(edge.tlsPort, name)).serial;

  test('is had while nobody gets in yet, and put to use by itself', async () => {
    await expect(shakeHands(edge.tlsPort, name)).rejects.toThrow(/unrecognized name/i);
    expect((await ask(edge.port, '/', { name })).status).toBe(308);
    await runCertbot(edge, pebble, appUrl);
    await until('the new certificate is served', async () =>
      serial().then(
        () => true,
        () => false,
      ),
    );
    const trusted = await shakeHands(edge.tlsPort, name, { ca: await pebble.root() });
    expect(trusted).toMatchObject({ isTrusted: true, issuer: expect.stringContaining('Pebble') });
  });

  test('is left alone while it is good', async () => {
    const before = await serial();
    expect(await runCertbot(edge, pebble, appUrl)).toContain('not yet due for renewal');
    expect(await serial()).toBe(before);
  });

  test('is renewed without a failed request or a lost WebSocket', async () => {
    const before = await serial();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const line = openLine(edge);
    await once(line, 'message');
    const asking = keepAsking(async () => [
      await ask(edge.tlsPort, '/projects', { name, protocol: 'https:', agent }),
      await ask(edge.tlsPort, '/projects', { name, protocol: 'https:' }),
    ]);
    await runCertbot(edge, pebble, appUrl, ['--force-renewal']);
    await until('the renewed certificate is served', async () => (await serial()) !== before);
    await sleep(1_000);
    expect(await asking.end()).toStrictEqual([]);
    agent.destroy();
    expect(replica.seen.length).toBeGreaterThan(20);

    line.send('still there');
    const [echo] = await once(line, 'message');
    expect(String(echo)).toBe('still there');
    line.terminate();
    expect((await shakeHands(edge.tlsPort, name, { ca: await pebble.root() })).isTrusted).toBe(
      true,
    );
  });

  test('that does not fit its key is not put to use', async () => {
    const before = await serial();
    writeFileSync(join(edge.folder, 'certificates/live/orca/privkey.pem'), 'no key');
    await until('Nginx has refused it', () => edge.errorLog().includes('does not take'));
    expect(await serial()).toBe(before);
    expect((await ask(edge.tlsPort, '/', { name, protocol: 'https:' })).status).toBe(200);
  });
});
