import { request as httpRequest } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { documentReplySchema } from '@/lib/contracts/document';
import { commitReplySchema, userHeader } from '@/lib/contracts/operations';
import { problemSchema } from '@/lib/contracts/problem';
import { projectSchema, projectsReplySchema } from '@/lib/contracts/projects';
import { aBatch } from '@/lib/server/testing/a-batch';
import { aMember, aUser } from '@/lib/server/testing/a-project';
import { openApi } from '@/lib/server/testing/open-api';
import { problemOf } from '@/lib/server/testing/problem-of';
import { signInCookie } from '@/lib/server/testing/sign-in-cookie';

import * as changes from './projects/[projectId]/changes/route';
import * as document from './projects/[projectId]/document/route';
import * as operations from './projects/[projectId]/operations/route';
import * as project from './projects/[projectId]/route';
import * as projects from './projects/route';

let api: Awaited<ReturnType<typeof openApi>>;

beforeAll(async () => {
  api = await openApi({
    '/api/v1/projects': projects,
    '/api/v1/projects/[projectId]': project,
    '/api/v1/projects/[projectId]/operations': operations,
    '/api/v1/projects/[projectId]/document': document,
    '/api/v1/projects/[projectId]/changes': changes,
  });
});
afterAll(() => api.stop());

describe('projects', () => {
  it('can be created, listed, read, renamed and deleted', async () => {
    const created = await api.send('POST', '/api/v1/projects', { name: ' Library ' });
    expect(created.status).toBe(201);
    const { id, name } = projectSchema.parse(await created.json());
    expect([name, created.headers.get('location')]).toEqual(['Library', `/api/v1/projects/${id}`]);
    const at = `/api/v1/projects/${id}`;
    const renamed = await api.send('PATCH', at, { name: 'Tool library' });
    expect(projectSchema.parse(await renamed.json()).name).toBe('Tool library');
    const listed = projectsReplySchema.parse(
      await (await api.call('GET', '/api/v1/projects')).json(),
    );
    expect(listed.projects.map((each) => each.id)).toContain(id);
    expect((await api.call('DELETE', at)).status).toBe(204);
    expect((await api.call('GET', at)).status).toBe(404);
  });

  it('are named, and say at which field a name is missing', async () => {
    const problem = await problemOf(await api.send('POST', '/api/v1/projects', { name: '  ' }));
    expect(problem).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(problem.issues?.[0]?.path).toEqual(['name']);
  });

  it('are nowhere at an address that can’t be one', async () => {
    expect((await problemOf(await api.call('GET', '/api/v1/projects/1%27--'))).status).toBe(404);
  });
});

describe('the document', () => {
  it('grows by operations, and is sent again only when it has changed', async () => {
    const at = `/api/v1/projects/${await api.aNewProject()}`;
    const committed = await api.send('POST', `${at}/operations`, { ...aBatch('Book'), since: 0 });
    expect(commitReplySchema.parse(await committed.json()).changes).toHaveLength(1);

    const first = await api.call('GET', `${at}/document`);
    const reply = documentReplySchema.parse(await first.json());
    expect(reply).toMatchObject({ version: 1, records: [{ name: 'Book' }] });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toBe(`"${reply.projectId}-1"`);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');

    const known = { headers: { 'if-none-match': `W/${etag}` } };
    expect((await api.call('GET', `${at}/document`, known)).status).toBe(304);
    await api.send('POST', `${at}/operations`, aBatch('Shelf'));
    expect((await api.call('GET', `${at}/document`, known)).status).toBe(200);
  });

  it.each(['br', 'gzip', 'identity'])('is the same in the encoding %s', async (encoding) => {
    const at = `/api/v1/projects/${await api.aNewProject()}`;
    await api.send('POST', `${at}/operations`, aBatch('Book', 'Shelf'));
    const headers = { 'accept-encoding': encoding };
    const response = await api.call('GET', `${at}/document`, { headers });
    const sent = response.headers.get('content-encoding') ?? 'identity';
    expect([sent, documentReplySchema.parse(await response.json()).records.length]).toEqual([
      encoding,
      2,
    ]);
  });

  it('refuses an operation with its place, its reason and the field', async () => {
    const at = `/api/v1/projects/${await api.aNewProject()}/operations`;
    const problem = await problemOf(await api.send('POST', at, aBatch('Book', 'BOOKS')));
    expect(problem).toMatchObject({
      status: 409,
      code: 'operation_refused',
      refusal: { code: 'name_taken', index: 1 },
      issues: [{ path: ['operations', 1, 'name'] }],
    });
  });

  it('is hidden from strangers and read-only for viewers', async () => {
    const id = await api.aNewProject();
    const viewer = { cookie: await signInCookie(await aMember(id, 'viewer')) };
    const stranger = { cookie: await signInCookie(await aUser()) };
    const body = JSON.stringify(aBatch('Book'));
    const at = `/api/v1/projects/${id}`;
    expect((await api.call('POST', `${at}/operations`, { headers: viewer, body })).status).toBe(
      403,
    );
    expect((await api.call('POST', `${at}/operations`, { headers: stranger, body })).status).toBe(
      404,
    );
    expect((await api.call('GET', `${at}/document`, { headers: viewer })).status).toBe(200);
    expect((await api.call('GET', `${at}/document`, { headers: stranger })).status).toBe(404);
    expect((await api.call('GET', `${at}/changes?since=0`, { headers: stranger })).status).toBe(
      404,
    );
    expect((await api.call('GET', `${at}/document`, { headers: { cookie: '' } })).status).toBe(401);
  });
});

it('does nothing in the name of somebody who has signed in meanwhile', async () => {
  const at = `/api/v1/projects/${await api.aNewProject()}`;
  const sendAs = (userId: string) =>
    api.call('POST', `${at}/operations`, {
      headers: { [userHeader]: userId },
      body: JSON.stringify(aBatch('Book')),
    });
  const problem = await problemOf(await sendAs((await aUser()).id));
  expect(problem).toMatchObject({ status: 401, code: 'unauthenticated' });
  expect(await (await api.call('GET', `${at}/document`)).json()).toMatchObject({ version: 0 });
  expect((await sendAs(api.user.id)).status).toBe(200);
});

it('refuses other methods and says which it takes', async () => {
  const response = await api.call('DELETE', '/api/v1/projects');
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

it('gives every answer an id and forbids keeping it', async () => {
  const headers = { 'x-request-id': 'trace-12345678' };
  const kept = await api.call('GET', '/api/v1/projects', { headers });
  expect(kept.headers.get('x-request-id')).toBe('trace-12345678');
  expect(kept.headers.get('cache-control')).toBe('no-store');
  const odd = await api.call('GET', '/api/v1/projects/x', {
    headers: { 'x-request-id': '<script>' },
  });
  expect(problemSchema.parse(await odd.json()).requestId).toMatch(/^[\da-f-]{36}$/);
});

it('compresses what it stores for later once, and correctly', async () => {
  const at = `/api/v1/projects/${await api.aNewProject()}/document`;
  const raw = await new Promise<Buffer>((resolve, reject) => {
    const headers = { cookie: api.cookie, 'accept-encoding': 'br' };
    httpRequest(`${api.url}${at}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    })
      .on('error', reject)
      .end();
  });
  expect(JSON.parse(brotliDecompressSync(raw).toString())).toMatchObject({ version: 0 });
});
