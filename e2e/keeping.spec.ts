import { expect, test, type BrowserContext, type Page } from '@playwright/test';

import { documentOf } from '@/lib/orca/model/document';
import { findObjectByName } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';

import { aProject, commit } from './fixtures/a-project';
import { expectSaved } from './fixtures/expect-saved';
import { holdFrames } from './fixtures/hold-frames';
import { objectsNamed } from './fixtures/objects-named';
import { recordsOf } from './fixtures/records-of';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test.describe.configure({ mode: 'parallel' });

async function arrange(
  context: BrowserContext,
  operations: readonly Operation[] = objectsNamed('Tool', 'Loan'),
): Promise<string> {
  await signInAsDemo(context);
  const { id } = await aProject(context.request, { operations });
  return id;
}

async function openInTwoTabs(context: BrowserContext, path: string): Promise<[Page, Page]> {
  const tabs: [Page, Page] = [await context.newPage(), await context.newPage()];
  for (const tab of tabs) {
    await tab.goto(path);
    await expect(tab.getByRole('grid')).toBeVisible();
  }
  return tabs;
}

const nameOfTool = (page: Page) =>
  page.getByRole('grid', { name: 'Objects' }).locator('[data-index="0"] [data-column="name"]');
const definitionOfTool = (page: Page) =>
  page
    .getByRole('grid', { name: 'Objects' })
    .locator('[data-index="0"] [data-column="definition"]');

async function write(cell: ReturnType<typeof nameOfTool>, text: string): Promise<void> {
  const field = cell.getByRole('textbox');
  // Whoever comes a moment later finds the field locked, and tries again.
  await expect(async () => {
    await cell.getByRole('button').click();
    await expect(field).toBeVisible({ timeout: 500 });
  }).toPass();
  await field.fill(text);
  await field.press('Enter');
}

test('two tabs that write the same field at once end with the same text', async ({ context }) => {
  const id = await arrange(context);
  const [one, other] = await openInTwoTabs(context, `/projects/${id}/objects`);
  await Promise.all([
    write(definitionOfTool(one), 'Written in one tab.'),
    write(definitionOfTool(other), 'Written in the other.'),
  ]);
  await expectSaved(one);
  await expectSaved(other);
  const document = documentOf(await recordsOf(context.request, id));
  const kept = findObjectByName(document, 'Tool')?.definition ?? '';
  expect(['Written in one tab.', 'Written in the other.']).toContain(kept);
  await expect(definitionOfTool(one)).toHaveText(kept);
  await expect(definitionOfTool(other)).toHaveText(kept);
});

test('two tabs that write different fields of one object keep both', async ({ context }) => {
  const id = await arrange(context);
  const [one, other] = await openInTwoTabs(context, `/projects/${id}/objects`);
  await Promise.all([
    write(definitionOfTool(one), 'What one borrows.'),
    write(nameOfTool(other), 'Device'),
  ]);
  for (const tab of [one, other]) {
    await expect(definitionOfTool(tab)).toHaveText('What one borrows.');
    await expect(nameOfTool(tab)).toContainText('Device');
    await expectSaved(tab);
  }
});

test('two tabs that answer the same cell at once end with the same answer', async ({ context }) => {
  const id = await arrange(context);
  const tabs = await openInTwoTabs(context, `/projects/${id}/relationships`);
  const [one, other] = tabs;
  for (const tab of tabs) await tab.getByRole('grid').locator('[data-cell][tabindex="0"]').focus();
  await Promise.all([one.keyboard.press('y'), other.keyboard.press('n')]);
  for (const tab of tabs) await expectSaved(tab);
  const said = (await recordsOf(context.request, id)).filter(
    ({ kind }) => kind === 'answer' || kind === 'relationship',
  );
  expect(said).toHaveLength(1);
  const sentence = said[0]?.kind === 'answer' ? 'answered no' : 'has many';
  for (const tab of tabs) {
    await expect(tab.locator('footer p').first()).toContainText(sentence);
  }
});

test('a reload while an edit is on its way loses nothing', async ({ context, page }) => {
  const id = await arrange(context);
  const onTheirWay = await holdFrames(page, 'commit');
  await page.goto(`/projects/${id}/objects`);
  await write(definitionOfTool(page), 'Not yet answered.');
  await expect.poll(onTheirWay.count).toBe(1);
  await expect(page.locator('[data-save-state="saved"]')).toHaveCount(0);
  await page.reload();
  onTheirWay.release();
  await expect(definitionOfTool(page)).toHaveText('Not yet answered.');
  await expectSaved(page);
  const document = documentOf(await recordsOf(context.request, id));
  expect(findObjectByName(document, 'Tool')?.definition).toBe('Not yet answered.');
});

test('without network edits are kept, said to be, and saved when it is back', async ({
  context,
  page,
}) => {
  const id = await arrange(context);
  await page.goto(`/projects/${id}/objects`);
  await expect(nameOfTool(page)).toBeVisible();
  await context.setOffline(true);
  await write(definitionOfTool(page), 'Written in a tunnel.');
  await expect(page.getByText('Not saved yet, edits are kept')).toBeVisible();
  await write(nameOfTool(page), 'Device');
  await expect(nameOfTool(page)).toContainText('Device');
  await context.setOffline(false);
  await expectSaved(page);
  const document = documentOf(await recordsOf(context.request, id));
  expect(findObjectByName(document, 'Device')?.definition).toBe('Written in a tunnel.');
});

test('edits made without network outlive their tab', async ({ context, page }) => {
  const id = await arrange(context);
  await page.goto(`/projects/${id}/objects`);
  await expect(nameOfTool(page)).toBeVisible();
  await context.setOffline(true);
  await write(nameOfTool(page), 'Device');
  await expect(page.getByText('Not saved yet, edits are kept')).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`/projects/${id}/objects`);
  await expect(nameOfTool(later)).toContainText('Device');
  await expectSaved(later);
});

test('an edit that somebody forestalled is taken back with the reason', async ({
  context,
  page,
}) => {
  const id = await arrange(context, objectsNamed('Tool'));
  const news = await holdFrames(page, 'changes');
  await page.goto(`/projects/${id}/objects`);
  await expect(nameOfTool(page)).toBeVisible();
  await commit(context.request, id, objectsNamed('Loan'));
  await expect.poll(news.count).toBe(1);
  await page.getByLabel('New object').fill('LOANS');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('Taken back: “LOANS” is already the name or a synonym of the object “Loan”.'),
  ).toBeVisible();
  news.release();
  await expect(page.getByRole('button', { name: 'Name: LOANS' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Name: Loan', exact: true })).not.toHaveCount(0);
  await expectSaved(page);
});

test('undo and redo go through the edits of every screen in turn', async ({ context, page }) => {
  const id = await arrange(context);
  await page.goto(`/projects/${id}/objects`);
  await write(definitionOfTool(page), 'What one borrows.');
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  const sentence = page.locator('footer p').first();
  await page
    .getByRole('grid', { name: /matrix/ })
    .locator('[data-cell][tabindex="0"]')
    .focus();
  await page.keyboard.press('n');
  await expect(sentence).toContainText('answered no');

  await page.keyboard.press('Control+z');
  await expect(sentence).toContainText('Not asked yet');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await expect(definitionOfTool(page)).toHaveText('Add a definition');
  await page.keyboard.press('Control+Shift+z');
  await expect(definitionOfTool(page)).toHaveText('What one borrows.');
  await page.keyboard.press('Control+Shift+z');
  await expectSaved(page);
  await page.reload();
  await expect(definitionOfTool(page)).toHaveText('What one borrows.');
  await page.goto(`/projects/${id}/relationships`);
  await expect(sentence).toContainText('answered no');
});

test('a project is renamed where it stands and deleted once its name is typed', async ({
  context,
  page,
}) => {
  await signInAsDemo(context);
  const { id, name } = await aProject(context.request, { operations: objectsNamed('Tool') });
  const renamed = `${name} renamed`;
  await page.goto('/projects');
  const row = page.getByRole('listitem').filter({ hasText: name });
  await row.getByRole('button', { name: `Actions of ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Rename project' }).click();
  await expect(page.getByLabel('Project name')).toBeFocused();
  await page.keyboard.type(renamed);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: renamed })).toBeVisible();

  await page.getByRole('button', { name: `Actions of ${renamed}` }).click();
  await page.getByRole('menuitem', { name: 'Delete project…' }).click();
  const dialog = page.getByRole('alertdialog', { name: `Delete “${renamed}”?` });
  await expect(dialog).toContainText(/1 objects?,/);
  await expect(dialog.getByRole('button', { name: 'Delete project' })).toBeDisabled();
  await dialog.getByLabel('to confirm').fill(renamed);
  await dialog.getByRole('button', { name: 'Delete project' }).click();
  await expect(page.getByRole('link', { name: renamed })).toHaveCount(0);
  const read = await context.request.get(`/api/v1/projects/${id}/document`);
  expect(read.status()).toBe(404);
});
