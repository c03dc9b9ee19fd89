import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { anObject } from '@/lib/orca/testing/builders';
import { aBatch } from '@/lib/server/testing/a-batch';
import { openApi } from '@/lib/server/testing/open-api';
import { problemOf } from '@/lib/server/testing/problem-of';

import * as document from './projects/[projectId]/document/route';
import * as operations from './projects/[projectId]/operations/route';
import * as projects from './projects/route';

let api: Awaited<ReturnType<typeof openApi>>;

beforeAll(async () => {
  api = await openApi({
    '/api/v1/projects': projects,
    '/api/v1/projects/[projectId]/operations': operations,
    '/api/v1/projects/[projectId]/document': document,
  });
});
afterAll(() => api.stop());

describe('bad input', () => {
  let at: string;
  beforeAll(async () => {
    at = `/api/v1/projects/${await api.aNewProject()}/operations`;
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
    const problem = await problemOf(await api.call('POST', at, { body }));
    expect(problem).toMatchObject({ status: 400, code: 'bad_request' });
    expect(problem.detail).toContain(detail);
  });

  it('may not be bytes that are no text', async () => {
    const problem = await problemOf(
      await api.call('POST', at, { body: new Uint8Array([0x22, 0xff]) }),
    );
    expect(problem).toMatchObject({ code: 'bad_request', detail: 'The body is not valid UTF-8.' });
  });

  it('may not be anything but JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    const problem = await problemOf(await api.call('POST', at, { headers, body: '{}' }));
    expect(problem).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });

  it('has no fields that nobody asked for', async () => {
    const { batchId } = aBatch();
    const record = { ...anObject({ name: 'Book' }), colour: 'red' };
    const problem = await problemOf(
      await api.send('POST', at, { batchId, operations: [{ type: 'object.create', record }] }),
    );
    expect(problem).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(problem.issues?.[0]?.path).toEqual(['operations', 0, 'record']);
    expect(problem.issues?.[0]?.message).toContain('colour');
  });

  it('is answered, however much of it is wrong', async () => {
    const writes = Array.from({ length: 190_000 }, () => 0);
    const batch = { batchId: randomUUID(), operations: [{ type: 'records.write', writes }] };
    const problem = await problemOf(await api.send('POST', at, batch));
    expect(problem).toMatchObject({ status: 400, code: 'validation_failed' });
  });

  it('is named at its field: a name of 10,000 characters, an emptied one, a NUL', async () => {
    const record = anObject({ name: 'Book' });
    for (const name of ['x'.repeat(10_000), ' \t ', 'a\0b', '\ud800']) {
      const create = { type: 'object.create', record: { ...record, name } };
      const batch = { batchId: randomUUID(), operations: [create] };
      const problem = await problemOf(await api.send('POST', at, batch));
      expect(problem.issues?.[0]?.path).toEqual(['operations', 0, 'record', 'name']);
    }
  });

  it('is refused by its announced size before it is read', async () => {
    const status = await new Promise((resolve, reject) => {
      const length = {
        'content-length': 100_000_000,
        'content-type': 'application/json',
        cookie: api.cookie,
      };
      const request = httpRequest(`${api.url}${at}`, { method: 'POST', headers: length });
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
    const headers = { cookie: api.cookie, 'content-type': 'application/json' };
    const response = await operations.POST(new Request(`${api.url}${at}`, { ...init, headers }), {
      params: Promise.resolve({ projectId: randomUUID() }),
    });
    expect((await problemOf(response)).status).toBe(413);
    expect(sent).toBeLessThan(30_000_000);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ])('may not come from a page of another site: %o', async (headers) => {
    const problem = await problemOf(
      await api.call('POST', at, { headers: { ...headers }, body: JSON.stringify(aBatch('Book')) }),
    );
    expect(problem).toMatchObject({ status: 403, code: 'foreign_origin' });
  });

  it('left nothing behind', async () => {
    const response = await api.call('GET', at.replace(/operations$/, 'document'));
    expect(await response.json()).toMatchObject({ version: 0, records: [] });
  });
});
