import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { documentReplySchema } from '@/lib/contracts/document';
import { commitReplySchema, userHeader } from '@/lib/contracts/operations';
import { problemSchema } from '@/lib/contracts/problem';
import { projectSchema, projectsReplySchema } from '@/lib/contracts/projects';
import { anObject } from '@/lib/orca/testing/builders';
import { aMember, aUser, type TestUser } from '@/lib/server/testing/a-project';
import { serveRoutes, type ServedRoutes } from '@/lib/server/testing/serve-routes';
import { signInCookie } from '@/lib/server/testing/sign-in-cookie';

import * as changes from './projects/[projectId]/changes/route';
import * as document from './projects/[projectId]/document/route';
import * as operations from './projects/[projectId]/operations/route';
import * as project from './projects/[projectId]/route';
import * as projects from './projects/route';

let served: ServedRoutes;
let user: TestUser;
let cookie: string;

beforeAll(async () => {
  served = await serveRoutes({
    '/api/v1/projects': projects,
    '/api/v1/projects/[projectId]': project,
    '/api/v1/projects/[projectId]/operations': operations,
    '/api/v1/projects/[projectId]/document': document,
    '/api/v1/projects/[projectId]/changes': changes,
  });
  user = await aUser();
  cookie = await signInCookie(user);
});

afterAll(async () => {
  await served.stop();
});

type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly body?: BodyInit };

function call(method: string, path: string, { headers, body }: Sent = {}) {
  return fetch(`${served.url}${path}`, {
    method,
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { body } : {}),
  });
}

const send = (method: string, path: string, value: unknown) =>
  call(method, path, { body: JSON.stringify(value) });

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return problemSchema.parse(await response.json());
}

async function aNewProject(): Promise<string> {
  const response = await send('POST', '/api/v1/projects', { name: 'Library' });
  return projectSchema.parse(await response.json()).id;
}

const aBatch = (...names: readonly string[]) => ({
  batchId: randomUUID(),
  operations: names.map((name) => ({ type: 'object.create', record: anObject({ name }) })),
});

describe('projects', () => {
  it('can be created, listed, read, renamed and deleted', async () => {
    const created = await send('POST', '/api/v1/projects', { name: ' Library ' });
    expect(created.status).toBe(201);
    const { id, name } = projectSchema.parse(await created.json());
    expect([name, created.headers.get('location')]).toEqual(['Library', `/api/v1/projects/${id}`]);
    const at = `/api/v1/projects/${id}`;
    const renamed = await send('PATCH', at, { name: 'Tool library' });
    expect(projectSchema.parse(await renamed.json()).name).toBe('Tool library');
    const listed = projectsReplySchema.parse(await (await call('GET', '/api/v1/projects')).json());
    expect(listed.projects.map((each) => each.id)).toContain(id);
    expect((await call('DELETE', at)).status).toBe(204);
    expect((await call('GET', at)).status).toBe(404);
  });

  it('are named, and say at which field a name is missing', async () => {
    const problem = await problemOf(await send('POST', '/api/v1/projects', { name: '  ' }));
    expect(problem).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(problem.issues?.[0]?.path).toEqual(['name']);
  });

  it('are nowhere at an address that can’t be one', async () => {
    expect((await problemOf(await call('GET', '/api/v1/projects/1%27--'))).status).toBe(404);
  });
});

describe('the document', () => {
  it('grows by operations, and is sent again only when it has changed', async () => {
    const at = `/api/v1/projects/${await aNewProject()}`;
    const committed = await send('POST', `${at}/operations`, { ...aBatch('Book'), since: 0 });
    expect(commitReplySchema.parse(await committed.json()).changes).toHaveLength(1);

    const first = await call('GET', `${at}/document`);
    const reply = documentReplySchema.parse(await first.json());
    expect(reply).toMatchObject({ version: 1, records: [{ name: 'Book' }] });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toBe(`"${reply.projectId}-1"`);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');

    const known = { headers: { 'if-none-match': `W/${etag}` } };
    expect((await call('GET', `${at}/document`, known)).status).toBe(304);
    await send('POST', `${at}/operations`, aBatch('Shelf'));
    expect((await call('GET', `${at}/document`, known)).status).toBe(200);
  });

  it.each(['br', 'gzip', 'identity'])('is the same in the encoding %s', async (encoding) => {
    const at = `/api/v1/projects/${await aNewProject()}`;
    await send('POST', `${at}/operations`, aBatch('Book', 'Shelf'));
    const headers = { 'accept-encoding': encoding };
    const response = await call('GET', `${at}/document`, { headers });
    const sent = response.headers.get('content-encoding') ?? 'identity';
    expect([sent, documentReplySchema.parse(await response.json()).records.length]).toEqual([
      encoding,
      2,
    ]);
  });

  it('refuses an operation with its place, its reason and the field', async () => {
    const at = `/api/v1/projects/${await aNewProject()}/operations`;
    const problem = await problemOf(await send('POST', at, aBatch('Book', 'BOOKS')));
    expect(problem).toMatchObject({
      status: 409,
      code: 'operation_refused',
      refusal: { code: 'name_taken', index: 1 },
      issues: [{ path: ['operations', 1, 'name'] }],
    });
  });

  it('is hidden from strangers and read-only for viewers', async () => {
    const id = await aNewProject();
    const viewer = { cookie: await signInCookie(await aMember(id, 'viewer')) };
    const stranger = { cookie: await signInCookie(await aUser()) };
    const body = JSON.stringify(aBatch('Book'));
    const at = `/api/v1/projects/${id}`;
    expect((await call('POST', `${at}/operations`, { headers: viewer, body })).status).toBe(403);
    expect((await call('POST', `${at}/operations`, { headers: stranger, body })).status).toBe(404);
    expect((await call('GET', `${at}/document`, { headers: viewer })).status).toBe(200);
    expect((await call('GET', `${at}/document`, { headers: stranger })).status).toBe(404);
    expect((await call('GET', `${at}/changes?since=0`, { headers: stranger })).status).toBe(404);
    expect((await call('GET', `${at}/document`, { headers: { cookie: '' } })).status).toBe(401);
  });
});

it('does nothing in the name of somebody who has signed in meanwhile', async () => {
  const at = `/api/v1/projects/${await aNewProject()}`;
  const sendAs = (userId: string) =>
    call('POST', `${at}/operations`, {
      headers: { [userHeader]: userId },
      body: JSON.stringify(aBatch('Book')),
    });
  const problem = await problemOf(await sendAs((await aUser()).id));
  expect(problem).toMatchObject({ status: 401, code: 'unauthenticated' });
  expect(await (await call('GET', `${at}/document`)).json()).toMatchObject({ version: 0 });
  expect((await sendAs(user.id)).status).toBe(200);
});

describe('bad input', () => {
  let at: string;
  beforeAll(async () => {
    at = `/api/v1/projects/${await aNewProject()}/operations`;
  });

  it.each([
    ['no JSON', '{"batchId": oops}', 'not JSON'],
    ['an unfinished text', '{"batchId": ', 'not JSON'],
    ['nothing', ' ', 'not JSON'],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'deeper than 64'],
    ['a key that poisons objects', '{"a":{"__proto__":{"x":1}}}', '__proto__'],
    ['the same key in disguise', '{"\\u005f_proto__":{}}', '__proto__'],
    ['lists without an end', `[[${'0,'.repeat(999_999)}0]]`, 'more than 1000000 entries'],
  ])('is answered clearly: %s', async (_, body, detail) => {
    const problem = await problemOf(await call('POST', at, { body }));
    expect(problem).toMatchObject({ status: 400, code: 'bad_request' });
    expect(problem.detail).toContain(detail);
  });

  it('may not be bytes that are no text', async () => {
    const problem = await problemOf(await call('POST', at, { body: new Uint8Array([0x22, 0xff]) }));
    expect(problem).toMatchObject({ code: 'bad_request', detail: 'The body is not valid UTF-8.' });
  });

  it('may not be anything but JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    const problem = await problemOf(await call('POST', at, { headers, body: '{}' }));
    expect(problem).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });

  it('has no fields that nobody asked for', async () => {
    const { batchId } = aBatch();
    const record = { ...anObject({ name: 'Book' }), colour: 'red' };
    const problem = await problemOf(
      await send('POST', at, { batchId, operations: [{ type: 'object.create', record }] }),
    );
    expect(problem).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(problem.issues?.[0]?.path).toEqual(['operations', 0, 'record']);
    expect(problem.issues?.[0]?.message).toContain('colour');
  });

  it('is answered, however much of it is wrong', async () => {
    const writes = Array.from({ length: 190_000 }, () => 0);
    const batch = { batchId: randomUUID(), operations: [{ type: 'records.write', writes }] };
    const problem = await problemOf(await send('POST', at, batch));
    expect(problem).toMatchObject({ status: 400, code: 'validation_failed' });
  });

  it('is named at its field: a name of 10,000 characters, an emptied one, a NUL', async () => {
    const record = anObject({ name: 'Book' });
    for (const name of ['x'.repeat(10_000), ' \t ', 'a\0b', '\ud800']) {
      const create = { type: 'object.create', record: { ...record, name } };
      const batch = { batchId: randomUUID(), operations: [create] };
      const problem = await problemOf(await send('POST', at, batch));
      expect(problem.issues?.[0]?.path).toEqual(['operations', 0, 'record', 'name']);
    }
  });

  it('is refused by its announced size before it is read', async () => {
    const status = await new Promise((resolve, reject) => {
      const length = { 'content-length': 100_000_000, 'content-type': 'application/json', cookie };
      const request = httpRequest(`${served.url}${at}`, { method: 'POST', headers: length });
      request.on('response', (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on('error', reject);
      request.write('[');
    });
    expect(status).toBe(413);
  });

  it('is cut off where it outgrows the limit without having announced a size', async () => {
    let sent = 0;
    const chunk = new Uint8Array(1_000_000).fill(0x20);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.length;
        if (sent > 100_000_000) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const init = { method: 'POST', body, duplex: 'half' };
    const headers = { cookie, 'content-type': 'application/json' };
    const response = await operations.POST(
      new Request(`${served.url}${at}`, { ...init, headers }),
      {
        params: Promise.resolve({ projectId: randomUUID() }),
      },
    );
    expect((await problemOf(response)).status).toBe(413);
    expect(sent).toBeLessThan(30_000_000);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ])('may not come from a page of another site: %o', async (headers) => {
    const problem = await problemOf(
      await call('POST', at, { headers: { ...headers }, body: JSON.stringify(aBatch('Book')) }),
    );
    expect(problem).toMatchObject({ status: 403, code: 'foreign_origin' });
  });

  it('left nothing behind', async () => {
    const response = await call('GET', at.replace(/operations$/, 'document'));
    expect(await response.json()).toMatchObject({ version: 0, records: [] });
  });
});

it('refuses other methods and says which it takes', async () => {
  const response = await call('DELETE', '/api/v1/projects');
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

it('gives every answer an id and forbids keeping it', async () => {
  const headers = { 'x-request-id': 'trace-12345678' };
  const kept = await call('GET', '/api/v1/projects', { headers });
  expect(kept.headers.get('x-request-id')).toBe('trace-12345678');
  expect(kept.headers.get('cache-control')).toBe('no-store');
  const odd = await call('GET', '/api/v1/projects/x', { headers: { 'x-request-id': '<script>' } });
  expect(problemSchema.parse(await odd.json()).requestId).toMatch(/^[\da-f-]{36}$/);
});

it('compresses what it stores for later once, and correctly', async () => {
  const at = `/api/v1/projects/${await aNewProject()}/document`;
  const raw = await new Promise<Buffer>((resolve, reject) => {
    const headers = { cookie, 'accept-encoding': 'br' };
    httpRequest(`${served.url}${at}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    })
      .on('error', reject)
      .end();
  });
  expect(JSON.parse(brotliDecompressSync(raw).toString())).toMatchObject({ version: 0 });
});
