import { randomUUID } from 'node:crypto';

import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { screenHref, screens } from '@/components/studio/screens';
import { problemSchema, type Problem } from '@/lib/contracts/problem';
import { projectsReplySchema } from '@/lib/contracts/projects';
import { withinMs } from '@/lib/shared/testing/within-ms';

import { aProject } from './fixtures/a-project';
import { expectSaved } from './fixtures/expect-saved';
import { hostileProject, markup } from './fixtures/hostile-project';
import { objectsNamed } from './fixtures/objects-named';
import { recordsOf } from './fixtures/records-of';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test.describe.configure({ mode: 'parallel' });

async function open(page: Page, path: (typeof screens)[number]['path']): Promise<string> {
  await signInAsDemo(page.context());
  const { id } = await aProject(page.request, { operations: objectsNamed('Tool', 'Loan') });
  await page.goto(screenHref(id, path));
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  return id;
}

test('a name of nothing or of blanks is refused at its field, on every screen that asks for one', async ({
  page,
}) => {
  const id = await open(page, 'objects');
  await page.getByLabel('New object').fill('   ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enter a name.')).toBeVisible();

  const name = page.getByRole('grid').getByRole('button', { name: 'Name: Tool' });
  await name.click();
  await page.keyboard.type('  ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid').getByRole('alert')).toHaveText('Enter a name.');
  await page.keyboard.press('Escape');
  await expect(name).toBeVisible();

  await page.goto(screenHref(id, ''));
  await page.getByLabel('New question').fill(' ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write the question first.')).toBeVisible();

  await page.goto(screenHref(id, 'research'));
  await page.getByLabel('Research text').fill(' \n ');
  await page.getByRole('button', { name: 'Add text' }).click();
  await expect(page.getByText('The text is empty.')).toBeVisible();

  await page.goto('/projects');
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByLabel('Name').fill('   ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give the project a name')).toBeVisible();
  expect(await recordsOf(page.request, id)).toHaveLength(2);
});

test('the same name in another case or plural is refused wherever a name is written', async ({
  page,
}) => {
  await open(page, 'objects');
  await page.getByLabel('New object').fill('TOOLS');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“TOOLS” is already the name or a synonym of')).toBeVisible();

  await page.getByRole('grid').getByRole('button', { name: 'Name: Loan' }).click();
  await page.keyboard.type('tool');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid').getByRole('alert')).toContainText('“tool” is already');
  await page.keyboard.press('Escape');

  await page.getByRole('grid').getByRole('button', { name: 'Add a synonym of Tool' }).click();
  await page.getByLabel('Synonym', { exact: true }).fill('Loans');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Loans” is already the name or a synonym of')).toBeVisible();
});

test('ten thousand characters stop at what a name may have, and are refused by the API with the place', async ({
  page,
}) => {
  const long = 'x'.repeat(10_000);
  const id = await open(page, 'objects');
  await page.getByLabel('New object').focus();
  await page.keyboard.insertText(long);
  await page.keyboard.press('Enter');
  const cut = page.getByRole('grid').getByRole('button', { name: `Name: ${'x'.repeat(80)}` });
  await expect(cut).toBeVisible();
  await page.getByRole('button', { name: 'Add many' }).click();
  await page.getByLabel('One name a line').fill(`Shelf\n${long}`);
  await expect(page.getByText('too long, at most 80 characters')).toBeVisible();
  await page.getByRole('button', { name: 'Add 1 object' }).click();
  await expectSaved(page);
  expect(await recordsOf(page.request, id)).toHaveLength(4);

  const [operation] = objectsNamed('Tool');
  const refused = await postOperations(page.request, id, [
    { ...operation, record: { kind: 'object', id: newId(), name: long } },
  ]);
  expect(refused).toMatchObject({ status: 400, code: 'validation_failed' });
  expect(pathsOf(refused)).toEqual(['operations.0.record.name']);
  expect(await recordsOf(page.request, id)).toHaveLength(4);
});

test('a picture, a document and a text too large are refused as research, by name', async ({
  page,
}) => {
  const id = await open(page, 'research');
  const pick = (name: string, buffer: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  await pick('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xfe, 0x00]));
  await expect(page.getByText('“photo.txt” is not plain text in UTF-8')).toBeVisible();
  await pick('notes.docx', Buffer.from('PK'));
  await expect(page.getByText('“notes.docx” is not a .txt or .md file')).toBeVisible();
  await pick('novel.md', Buffer.alloc(3 * 1024 * 1024, 'word '));
  await expect(page.getByText('“novel.md” is 3.0 MB. A text may have 2 MB')).toBeVisible();
  await pick('nul.md', Buffer.from('a\0b'));
  await expect(page.getByText('NUL characters')).toBeVisible();
  expect(await recordsOf(page.request, id)).toHaveLength(2);
});

test('markup is text wherever it was written, and runs nowhere', async ({ page }) => {
  const ran = watchForScripts(page);
  await signInAsDemo(page.context());
  const name = `${markup(0)} ${newId()}`;
  const { id } = await aProject(page.request, { name, operations: [hostileProject()] });
  await page.goto('/projects');
  await expect(page.getByRole('link', { name })).toBeVisible();
  const shown: Readonly<Record<(typeof screens)[number]['path'], number>> = {
    '': 0,
    research: 3,
    objects: 4,
    relationships: 9,
    ctas: 8,
    attributes: 10,
    exports: 4,
  };
  for (const { path } of screens) {
    await page.goto(screenHref(id, path));
    await expect(page.getByText(markup(shown[path])).first()).toBeVisible();
    await expect(page.locator('img[src="x"], svg[onload], main script')).toHaveCount(0);
  }
  for (const format of ['Object guide', 'Mermaid', 'DBML', 'CSV']) {
    await page.getByRole('button', { name: format }).click();
    await expect(page.getByRole('region', { name: /^Preview of/ })).toContainText('alert(');
  }
  for (const format of ['json', 'csv', 'markdown', 'mermaid', 'dbml']) {
    const served = await page.request.get(`/api/v1/projects/${id}/exports/${format}`);
    expect(served.headers()['content-disposition']).toMatch(/^attachment/);
  }
  expect(ran).toEqual([]);
});

test('markup that is typed shows as it was typed', async ({ page }) => {
  const ran = watchForScripts(page);
  await open(page, 'objects');
  await page.getByLabel('New object').fill(markup(1));
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('button', { name: `Name: ${markup(1)}` })).toBeVisible();
  await grid.getByRole('button', { name: 'Definition of Tool: empty' }).click();
  await page.keyboard.type(markup(2));
  await page.keyboard.press('Enter');
  await expect(grid.getByText(markup(2))).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: 'Tool, object' })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type(markup(3));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `${markup(3)}, core` })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tool, object' }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByLabel('Name of the new role').fill(markup(4));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader').getByText(markup(4))).toBeVisible();
  expect(ran).toEqual([]);
});

/** Every alert, and every error that a refused script leaves. */
function watchForScripts(page: Page): readonly string[] {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => ran.push(message));
  return ran;
}

test('what is no file of ours makes no project, and says why', async ({ page }) => {
  const id = await open(page, 'exports');
  const served = await page.request.get(`/api/v1/projects/${id}/exports/json`);
  const file = await served.text();
  const before = await projectCount(page.request);
  await page.goto('/projects');
  await page.getByRole('button', { name: 'New from a file' }).click();
  const dialog = page.getByRole('dialog');
  const refusals: readonly (readonly [content: string | Buffer, why: string])[] = [
    ['', 'The file is not JSON'],
    ['{"half": ', 'The file is not JSON'],
    [Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'is not a text in UTF-8'],
    ['{"nodes": [], "edges": []}', 'This is not an ORCA Studio file'],
    [file.replace('"formatVersion": 1', '"formatVersion": 2'), 'a later version of ORCA Studio'],
    [file.replace('"isNot"', '"isnt"'), 'records.object[0].isnt'],
    [file.replace('"Tool"', `"${'x'.repeat(10_000)}"`), 'records.object[0].name'],
    [file.replace('"Tool"', '"Loans"'), '“Loan'],
    ['['.repeat(100_000), 'levels deep'],
  ];
  for (const [at, [content, why]] of refusals.entries()) {
    await dialog.locator('input[type="file"]').setInputFiles({
      name: `file-${at}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await expect(dialog).toContainText(`file-${at}.json`);
    await expect(dialog).toContainText(why);
    await expect(dialog.getByRole('button', { name: 'Create project' })).toBeDisabled();
  }
  await page.keyboard.press('Escape');
  expect(await projectCount(page.request)).toBeGreaterThanOrEqual(before);
  await expect(page).toHaveURL('/projects');
});

async function projectCount(request: APIRequestContext): Promise<number> {
  const read = await request.get('/api/v1/projects');
  return projectsReplySchema.parse(await read.json()).projects.length;
}

test('a project of somebody else is not there, on no screen and by no request', async ({
  page,
  browser,
}) => {
  const theirs = await asSomebodyElse(browser);
  const { id } = await aProject(theirs, { operations: objectsNamed('Secret') });
  await signInAsDemo(page.context());
  const [operation] = objectsNamed('Mine');
  const refused = await postOperations(page.request, id, [operation]);
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
  const refusedField = await postOperations(page.request, id, [good, unknownField]);
  expect(refusedField).toMatchObject({ status: 400, code: 'validation_failed' });
  expect(pathsOf(refusedField)).toEqual(['operations.1.record']);
  expect(refusedField.issues?.[0]?.message).toContain('colour');

  const elsewhere = { type: 'attribute.create', record: anAttributeOf(newId()) };
  const refusedLink = await postOperations(page.request, id, [good, elsewhere]);
  expect(refusedLink).toMatchObject({ status: 409, code: 'operation_refused' });
  expect(pathsOf(refusedLink)).toEqual(['operations.1']);
  expect(await recordsOf(page.request, id)).toEqual([]);
});

function anAttributeOf(objectId: string) {
  return { kind: 'attribute', id: newId(), objectId, name: 'Price' };
}

async function postOperations(
  request: APIRequestContext,
  projectId: string,
  operations: readonly unknown[],
): Promise<Problem> {
  const answer = await request.post(`/api/v1/projects/${projectId}/operations`, {
    data: { batchId: newId(), operations },
  });
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  return problemSchema.parse(await answer.json());
}

function pathsOf({ issues = [] }: Problem): readonly string[] {
  return issues.map(({ path }) => path.join('.'));
}
