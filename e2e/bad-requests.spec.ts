import { randomUUID } from 'node:crypto';

import { expect, test, type APIRequestContext, type Browser } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { problemSchema } from '@/lib/contracts/problem';
import { withinMs } from '@/lib/server/testing/within-ms';

import { aProject } from './fixtures/a-project';
import { objectsNamed } from './fixtures/objects-named';
import { recordsOf } from './fixtures/records-of';
import { refusalOf } from './fixtures/refusal-of';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test.describe.configure({ mode: 'parallel' });

test('a project of somebody else is not there, on no screen and by no request', async ({
  page,
  browser,
}) => {
  const theirs = await asSomebodyElse(browser);
  const { id } = await aProject(theirs, { operations: objectsNamed('Secret') });
  await signInAsDemo(page.context());
  const [operation] = objectsNamed('Mine');
  const refused = await refusalOf(page.request, id, [operation]);
  expect(refused).toMatchObject({ status: 404, code: 'not_found' });
  for (const path of ['document', 'exports/json', 'changes?since=0', '']) {
    const read = await page.request.get(`/api/v1/projects/${id}/${path}`);
    expect(read.status(), path).toBe(404);
    expect(await read.text()).not.toContain('Secret');
  }
  const removed = await page.request.delete(`/api/v1/projects/${id}`);
  expect(removed.status()).toBe(404);
  for (const address of [`/projects/${id}`, `/projects/${id}/objects`, '/projects/1', '/nowhere']) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('There is nothing at this address');
  }
  expect(await recordsOf(theirs, id)).toHaveLength(1);
});

async function asSomebodyElse(browser: Browser): Promise<APIRequestContext> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/register');
  await page.getByLabel('Name').fill('Somebody Else');
  await page.getByLabel('E-mail').fill(`${randomUUID()}@example.org`);
  await page.getByLabel('Password').fill('a few words make a good one');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/projects');
  return context.request;
}

test('a body of a hundred megabytes is turned away at once, and the next request is answered', async ({
  page,
}) => {
  await signInAsDemo(page.context());
  const { id } = await aProject(page.request);
  const startedAtMs = performance.now();
  const refused = await page.request.post(`/api/v1/projects/${id}/operations`, {
    headers: { 'content-type': 'application/json' },
    data: Buffer.alloc(100_000_000, ' '),
  });
  expect(refused.status()).toBe(413);
  expect(performance.now() - startedAtMs).toBeLessThan(withinMs(5_000));
  expect((await page.request.get('/api/health/ready')).status()).toBe(200);
  expect(await recordsOf(page.request, id)).toEqual([]);
});

test('requests that make no sense are refused as problems with the place, and leave nothing behind', async ({
  page,
}) => {
  await signInAsDemo(page.context());
  const { id } = await aProject(page.request);
  const [good] = objectsNamed('Tool');
  const record = { kind: 'object', id: newId(), name: 'Loan' };

  const broken = await page.request.post(`/api/v1/projects/${id}/operations`, {
    headers: { 'content-type': 'application/json' },
    data: Buffer.from('{"batchId": '),
  });
  expect(broken.headers()['content-type']).toContain('application/problem+json');
  expect(problemSchema.parse(await broken.json())).toMatchObject({
    status: 400,
    code: 'bad_request',
  });
  const form = await page.request.post(`/api/v1/projects/${id}/operations`, {
    form: { batchId: newId() },
  });
  expect(form.status()).toBe(415);

  const unknownField = { type: 'object.create', record: { ...record, colour: 'red' } };
  const refusedField = await refusalOf(page.request, id, [good, unknownField]);
  expect(refusedField).toMatchObject({ status: 400, code: 'validation_failed' });
  expect(refusedField.paths).toEqual(['operations.1.record']);
  expect(refusedField.issues?.[0]?.message).toContain('colour');

  const elsewhere = { type: 'attribute.create', record: anAttributeOf(newId()) };
  const refusedLink = await refusalOf(page.request, id, [good, elsewhere]);
  expect(refusedLink).toMatchObject({ status: 409, code: 'operation_refused' });
  expect(refusedLink.paths).toEqual(['operations.1']);
  expect(await recordsOf(page.request, id)).toEqual([]);
});

function anAttributeOf(objectId: string) {
  return { kind: 'attribute', id: newId(), objectId, name: 'Price' };
}
