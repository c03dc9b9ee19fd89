import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { callApi } from './api-client';

afterEach(() => {
  vi.unstubAllGlobals();
});

async function errorOf(response: Response) {
  vi.stubGlobal('fetch', async () => response);
  const reply = await callApi(z.object({}), { path: '/' });
  return reply.ok ? undefined : reply.error;
}

it.each([400, 403, 404, 413, 500, 502, 503])(
  'takes a page of a proxy with status %i for no answer',
  async (status) => {
    const page = new Response('<h1>Forbidden</h1>', { status });
    expect(await errorOf(page)).toMatchObject({ code: 'no_answer' });
    expect(await errorOf(Response.json({ error: 'no' }, { status }))).toMatchObject({
      code: 'no_answer',
    });
  },
);

it('takes a problem of the server for what it says', async () => {
  const problem = {
    type: '/problems/forbidden',
    title: 'You may not',
    status: 403,
    code: 'forbidden',
  };
  expect(await errorOf(Response.json(problem, { status: 403 }))).toEqual(problem);
});
