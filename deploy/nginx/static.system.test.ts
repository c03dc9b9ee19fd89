import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ask } from './testing/ask';
import { hasPrograms } from './testing/has-programs';
import { startEdge, type Edge } from './testing/start-edge';
import { startReplica, type Replica } from './testing/start-replica';

const isHere = hasPrograms('tests of files from the edge', ['nginx', 'envsubst']);

const script = 'console.log("an object, and what it is made of");\n'.repeat(100);

describe.skipIf(!isHere)('files from disk', () => {
  let replica: Replica;
  let edge: Edge;

  beforeAll(async () => {
    replica = await startReplica('web');
    edge = await startEdge({ web: `127.0.0.1:${replica.port}` });
    put('_next/static/chunks/all.js', script);
    put('_next/static/chunks/all.js.gz', gzipSync(script));
    put('_next/static/chunks/all.js.br', brotliCompressSync(script));
    put('_next/static/chunks/plain.js', script);
    put('_next/static/media/inter.woff2', 'a font');
    put('_next/static/style.css', 'a {}');
    put('_next/static/style.css.br', brotliCompressSync('a {}'));
    put('robots.txt', 'User-agent: *\n');
    put('icons/mark.svg', '<svg/>');
    put('.manifest.json', '{}');
  });
  afterAll(async () => {
    await edge.stop();
    await replica.kill();
  });

  function put(name: string, content: string | Buffer): void {
    mkdirSync(join(edge.folder, 'assets', name, '..'), { recursive: true });
    writeFileSync(join(edge.folder, 'assets', name), content);
  }
  const read = async (path: string, encodings = '') =>
    ask(edge.port, path, { headers: encodings ? { 'accept-encoding': encodings } : {} });

  test('hashed files may be kept for ever, by anybody, and used by our pages from anywhere', async () => {
    const { status, text, headers } = await read('/_next/static/chunks/all.js');
    expect([status, text]).toStrictEqual([200, script]);
    expect(headers).toMatchObject({
      'content-type': ['text/javascript; charset=utf-8'],
      'cache-control': ['public, max-age=31536000, immutable'],
      'access-control-allow-origin': ['*'],
      'cross-origin-resource-policy': ['cross-origin'],
      'x-content-type-options': ['nosniff'],
      'x-frame-options': ['DENY'],
      'x-request-id': [expect.any(String)],
      vary: ['Accept-Encoding'],
    });
    expect(headers['content-security-policy']).toHaveLength(1);
    expect(replica.seen).toStrictEqual([]);
  });

  test('what was compressed beforehand is handed out as it lies there, brotli first', async () => {
    const brotli = await read('/_next/static/chunks/all.js', 'gzip, deflate, br, zstd');
    expect(brotli.headers).toMatchObject({
      'content-encoding': ['br'],
      'content-type': ['text/javascript; charset=utf-8'],
      'cache-control': ['public, max-age=31536000, immutable'],
      'cross-origin-resource-policy': ['cross-origin'],
      'x-frame-options': ['DENY'],
      vary: ['Accept-Encoding'],
    });
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(script);

    const gzip = await read('/_next/static/chunks/all.js', 'gzip');
    expect(gzip.headers).toMatchObject({ 'content-encoding': ['gzip'], vary: ['Accept-Encoding'] });
    expect(gunzipSync(gzip.bytes).toString()).toBe(script);

    const style = await read('/_next/static/style.css', 'br');
    expect(style.headers['content-type']).toStrictEqual(['text/css; charset=utf-8']);
  });

  test.each(['br;q=0', 'gzip, br;q=0.0', 'brotli', 'x-br'])(
    '%s asks for no brotli',
    async (encodings) => {
      const { headers } = await read('/_next/static/chunks/all.js', encodings);
      expect(headers['content-encoding'] ?? []).not.toContain('br');
    },
  );

  test('what lies there plain is compressed on the way', async () => {
    const { headers, bytes } = await read('/_next/static/chunks/plain.js', 'gzip, br');
    expect(headers['content-encoding']).toStrictEqual(['gzip']);
    expect(gunzipSync(bytes).toString()).toBe(script);
    const font = await read('/_next/static/media/inter.woff2', 'gzip, br');
    expect(font.headers).toMatchObject({ 'content-type': ['font/woff2'] });
    expect(font.headers).not.toHaveProperty('content-encoding');
  });

  test('what somebody has already is not sent again', async () => {
    const { headers } = await read('/_next/static/chunks/all.js', 'br');
    const [etag = ''] = headers['etag'] ?? [];
    const again = await ask(edge.port, '/_next/static/chunks/all.js', {
      headers: { 'accept-encoding': 'br', 'if-none-match': etag },
    });
    expect([again.status, again.text]).toStrictEqual([304, '']);
    expect(again.headers['cache-control']).toStrictEqual(['public, max-age=31536000, immutable']);
  });

  test('public files may be kept for minutes', async () => {
    for (const [path, type] of [
      ['/robots.txt', 'text/plain; charset=utf-8'],
      ['/icons/mark.svg', 'image/svg+xml'],
    ] as const) {
      const { status, headers } = await read(path);
      expect([path, status]).toStrictEqual([path, 200]);
      expect(headers).toMatchObject({
        'content-type': [type],
        'cache-control': ['public, max-age=300'],
        'cross-origin-resource-policy': ['same-origin'],
        'x-frame-options': ['DENY'],
      });
    }
  });

  test('a file that is not here is asked of the server, with its headers alone', async () => {
    for (const path of ['/_next/static/chunks/newer.js', '/favicon.ico', '/_next/image?url=x']) {
      const { text, headers } = await read(path, 'br');
      expect([path, text]).toStrictEqual([path, 'web']);
      expect(headers['x-frame-options']).toStrictEqual(['DENY']);
      expect(headers).not.toHaveProperty('cache-control');
      expect(headers['x-request-id']).toStrictEqual(replica.seen.at(-1)?.headers['x-request-id']);
    }
  });

  test('hidden files, folders and ways around are not served', async () => {
    expect((await read('/.manifest.json')).status).toBe(404);
    for (const path of [
      '/edge-brotli/robots.txt',
      '/edge-brotli/../.manifest.json',
      '/_next/static/../../.manifest.json',
    ]) {
      expect([path, (await read(path)).status]).toStrictEqual([path, 404]);
    }
    expect((await read('/_next/static/chunks/')).text).toBe('web');
  });

  test('files are only for reading', async () => {
    for (const method of ['POST', 'DELETE', 'TRACE']) {
      const { status, headers } = await ask(edge.port, '/_next/static/style.css', { method });
      expect([method, status]).toStrictEqual([method, 405]);
      expect(headers['content-type']).toStrictEqual(['application/problem+json; charset=utf-8']);
    }
  });
});
