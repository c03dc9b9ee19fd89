import { readFile } from 'node:fs/promises';

import { expect, test, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { recordSchemas } from '@/lib/orca/model/record';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

async function openExports(page: Page, name: string): Promise<string> {
  await signInAsDemo(page.context());
  const record = recordSchemas.object.parse({ kind: 'object', id: newId(), name: 'Tool' });
  const { id } = await aProject(page.request, {
    name,
    operations: [{ type: 'object.create', record }],
  });
  await page.goto(`/projects/${id}/exports`);
  await expect(page.getByRole('button', { name: 'Download' })).toBeVisible();
  return id;
}

async function pickFile(page: Page, name: string, content: string): Promise<void> {
  await page
    .getByRole('dialog')
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

test.describe.configure({ mode: 'parallel' });

test('every format is shown and downloaded, the same as from the address for programs', async ({
  page,
}) => {
  const id = await openExports(page, 'Tool library / 1');
  const formats = [
    ['JSON', 'json', 'Tool-library-1-json.json'],
    ['Object guide', 'markdown', 'Tool-library-1-markdown.md'],
    ['Mermaid', 'mermaid', 'Tool-library-1-mermaid.mmd'],
    ['DBML', 'dbml', 'Tool-library-1-dbml.dbml'],
    ['CSV', 'csv', 'Tool-library-1-csv.zip'],
  ] as const;
  for (const [button, format, fileName] of formats) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText(fileName)).toBeVisible();
    await expect(page.getByRole('region', { name: /^Preview of/ })).toContainText(/tool/i);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(fileName);
    const served = await page.request.get(`/api/v1/projects/${id}/exports/${format}`);
    expect(served.headers()['content-disposition']).toContain(`filename="${fileName}"`);
    expect(await served.body()).toEqual(await readFile(await download.path()));
  }
  const unknown = await page.request.get(`/api/v1/projects/${id}/exports/pdf`);
  expect(unknown.status()).toBe(404);
});

test('a file is tried out before it is imported, and one undo takes it out again', async ({
  page,
}) => {
  const id = await openExports(page, 'Source');
  const served = await page.request.get(`/api/v1/projects/${id}/exports/json`);
  const file = await served.text();

  await page.getByRole('button', { name: 'Import into this project' }).click();
  await pickFile(page, 'notes.json', 'Dear all,');
  await expect(page.getByRole('dialog')).toContainText('The file is not JSON');
  await pickFile(page, 'later.json', file.replace('"formatVersion": 1', '"formatVersion": 99'));
  await expect(page.getByRole('dialog')).toContainText('a later version of ORCA Studio');
  await pickFile(page, 'field.json', file.replace('"isNot"', '"isnt"'));
  await expect(page.getByRole('dialog')).toContainText('records.object[0].isnt');
  await pickFile(page, 'same.json', file);
  await expect(page.getByRole('dialog')).toContainText('has the same name as');
  await expect(page.getByRole('button', { name: 'Import records' })).toBeDisabled();

  await pickFile(page, 'other.json', file.replaceAll('"Tool"', '"Loan"'));
  await expect(page.getByRole('dialog')).toContainText('From “Source”');
  await page.getByRole('button', { name: 'Import records' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const preview = page.getByRole('region', { name: /^Preview of/ });
  await expect(preview).toContainText('"Loan"');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(preview).not.toContainText('"Loan"');
});

test('a file becomes a project of its own', async ({ page }) => {
  const id = await openExports(page, 'Carried over');
  const served = await page.request.get(`/api/v1/projects/${id}/exports/json`);
  await page.goto('/projects');
  await page.getByRole('button', { name: 'New from a file' }).click();
  await pickFile(page, 'model.json', await served.text());
  await page.getByRole('button', { name: 'Create project' }).click();
  await page.waitForURL(
    (url) => /projects\/[\da-f-]{36}$/.test(url.pathname) && !url.pathname.endsWith(id),
  );
  await expect(page.getByText('Carried over')).toBeVisible();
});

test('the dialog stays while a project is being written, whatever closes others', async ({
  page,
}) => {
  const id = await openExports(page, 'Slowly carried over');
  const served = await page.request.get(`/api/v1/projects/${id}/exports/json`);
  await page.goto('/projects');
  let goOn = () => {};
  const isHeld = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/operations', async (route) => {
    await isHeld;
    await route.continue();
  });
  await page.getByRole('button', { name: 'New from a file' }).click();
  await pickFile(page, 'model.json', await served.text());
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByRole('button', { name: 'Importing…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  await expect(page.getByRole('button', { name: 'Importing…' })).toBeVisible();
  goOn();
  await page.waitForURL(
    (url) => /projects\/[\da-f-]{36}$/.test(url.pathname) && !url.pathname.endsWith(id),
  );
});
