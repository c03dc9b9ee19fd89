import { readFile } from 'node:fs/promises';

import { expect, test, type Page } from '@playwright/test';

import { expectSaved } from './fixtures/expect-saved';
import {
  diagramTypeInMermaid,
  rowsInCsvZip,
  schemaErrorsInJson,
  tablesInDbml,
} from './fixtures/outside-readers';
import { countsByKind, recordsOf } from './fixtures/records-of';
import { researchText } from './fixtures/research-text';

const research = researchText();
const [first, second, third] = research.objects;

test('a research text becomes a model that developers can build on, and nothing is lost on the way', async ({
  page,
}) => {
  await test.step('sign in and make a project', () => makeProject(page, 'The whole way'));
  const projectId = projectIdOf(page);
  await test.step('find the objects in the research', () => findObjects(page));
  await test.step('define them', () => defineObjects(page));
  await test.step('relate them', () => relateObjects(page));
  await test.step('say what two roles do with them', () => addCallsToAction(page));
  await test.step('say what they are made of', () => addAttributes(page));
  const jsonPath = await test.step('take every format along', () => exportEverything(page));
  await expectSaved(page);
  const made = countsByKind(await recordsOf(page.request, projectId));
  expect(made).toMatchObject({ source: 1, object: 5, relationship: 2, role: 2, cta: 3 });

  await test.step('bring it into a new project', () => importAsProject(page, jsonPath, projectId));
  const copyId = projectIdOf(page);
  expect(countsByKind(await recordsOf(page.request, copyId))).toEqual(made);
  await test.step('undo and redo', () => undoAndRedo(page));
  await test.step('come back after a reload', async () => {
    await expectSaved(page);
    await expectEverythingThere(page, copyId);
    await expectEverythingThere(page, projectId);
  });
});

async function makeProject(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue as the demo facilitator' }).click();
  await expect(page).toHaveURL('/projects');
  await page.getByRole('button', { name: 'New project' }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
}

async function findObjects(page: Page): Promise<void> {
  await goTo(page, 'r', 'Research');
  await page.getByLabel('Research text').fill(research.text);
  await page.getByRole('button', { name: 'Add text' }).click();
  const nouns = page.getByRole('grid', { name: 'Nouns' });
  const rowOf = (noun: string) =>
    nouns.getByRole('row').filter({ has: page.getByText(noun, { exact: true }) });
  for (const noun of research.objects) {
    await expect(rowOf(noun)).toBeVisible();
    expect(Number(await rowOf(noun).getAttribute('aria-rowindex'))).toBeLessThanOrEqual(25);
  }
  for (const noun of research.objects) {
    await nouns.focus();
    await page.keyboard.press('Home');
    const steps = Number(await rowOf(noun).getAttribute('aria-rowindex')) - 1;
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('j');
    await expect(rowOf(noun)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('1');
    await expect(rowOf(noun)).toBeHidden();
  }
  await expect(page.getByText('5 decided · 5 objects')).toBeVisible();
}

async function defineObjects(page: Page): Promise<void> {
  await goTo(page, 'b', 'Objects');
  const objects = page.getByRole('grid', { name: 'Objects' });
  await objects.getByRole('button', { name: `Name: ${first}`, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  for (const name of research.objects) {
    const definition = objects.getByRole('button', { name: `Definition of ${name}: empty` });
    await expect(definition).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type(`What people mean by “${name}”.`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.getByText('without a definition')).toBeHidden();
}

async function relateObjects(page: Page): Promise<void> {
  await goTo(page, 'l', 'Relationships');
  const sentence = page.locator('footer p').first();
  const grid = page.getByRole('grid', { name: /Nested-object matrix/ });
  await grid.locator('[data-cell][tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect(sentence).toHaveText(
    new RegExp(`^On an? ${caps(first)}’s page, .+ its .+\\? Not asked yet\\.$`),
  );
  await page.keyboard.press('Enter');
  await page.keyboard.type('is handled by');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('How many').first()).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(grid.locator('[data-cell][tabindex="0"]')).toBeFocused();
  await expect(sentence).toHaveText(
    new RegExp(`someone would expect to see its ${caps(second)}: is handled by \\(1\\)\\.$`),
  );

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await expect(sentence).toContainText(`nothing of ${caps(third)}: answered no.`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('?');
  await expect(sentence).toContainText('Nobody knows yet.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('y');
  await expect(sentence).toContainText('has many (0..many)');
  await expect(page.getByText('4 of 20 asked, 20 %')).toBeVisible();
}

async function addCallsToAction(page: Page): Promise<void> {
  await goTo(page, 'c', 'CTAs');
  await page.getByLabel('Name of the new role').fill('Citizen');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: /CTA matrix/ });
  await expect(page.getByLabel('Name of the new role')).toBeFocused();
  await page.keyboard.type('Officer');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await grid.locator('[role="gridcell"][tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await writeVerbs(page, ['File', 'Withdraw']);
  await page.keyboard.press('ArrowRight');
  await writeVerbs(page, ['Answer', 'Withdraw']);
  await expect(page.locator('footer p').first()).toHaveText(
    new RegExp(`^As an OFFICER, I want to .+ an? ${caps(first)} so that`),
  );
  await expect(page.getByText('3 CTAs · 2 of 10 cells asked')).toBeVisible();
}

async function writeVerbs(page: Page, verbs: readonly string[]): Promise<void> {
  for (const verb of verbs) {
    await page.keyboard.type(verb);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

async function addAttributes(page: Page): Promise<void> {
  // In the cells of the CTA matrix a letter begins a verb.
  await page.getByRole('link', { name: 'Attributes' }).press('Enter');
  const column = page.getByRole('grid', {
    name: `${first}: what it is made of`,
    exact: true,
  });
  const attributesIn = (section: string) =>
    column.getByRole('rowgroup', { name: section }).locator('[data-attribute]');
  await expect(column).toBeVisible();
  await page.keyboard.press('n');
  await expect(column.getByLabel(`Add core content to ${first}`)).toBeFocused();
  for (const name of ['Title', 'Summary', 'Filed on']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('m');
  await expect(attributesIn('Metadata')).toHaveText([/Filed on/]);
  await column.getByRole('button', { name: 'Summary, core' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(attributesIn('Core content')).toHaveText([/Summary/, /Title/]);
  const nested = column.getByRole('rowgroup', { name: 'Nested objects' });
  await expect(nested).toContainText(new RegExp(second, 'i'));
}

/** Downloads every format, has it read by a program that is not ours, and gives the path of the JSON. */
async function exportEverything(page: Page): Promise<string> {
  await goTo(page, 'e', 'Exports');
  const jsonPath = await download(page, 'JSON');
  expect(schemaErrorsInJson(await readFile(jsonPath, 'utf8'))).toBe('No errors');

  const tables = rowsInCsvZip(await readFile(await download(page, 'CSV')));
  const named = (tables.get('objects.csv') ?? []).map(({ name }) => name);
  expect(named).toEqual(research.objects);
  expect(tables.get('grants.csv')).toHaveLength(4);
  expect(tables.get('attributes.csv')).toHaveLength(3);

  const dbml = await readFile(await download(page, 'DBML'), 'utf8');
  expect(tablesInDbml(dbml)).toEqual(expect.arrayContaining([...research.objects]));
  const diagram = await readFile(await download(page, 'Mermaid'), 'utf8');
  expect(await diagramTypeInMermaid(diagram)).toBe('er');
  const guide = await readFile(await download(page, 'Object guide'), 'utf8');
  for (const name of research.objects) expect(guide).toContain(`What people mean by “${name}”.`);
  return jsonPath;
}

async function download(page: Page, format: string): Promise<string> {
  await page.getByRole('list', { name: 'Format' }).getByRole('button', { name: format }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download/ }).click(),
  ]);
  return file.path();
}

async function importAsProject(page: Page, path: string, originalId: string): Promise<void> {
  await page.goto('/projects');
  await page.getByRole('button', { name: 'New from a file' }).click();
  await page.getByRole('dialog').locator('input[type="file"]').setInputFiles(path);
  await expect(page.getByRole('dialog')).toContainText('From “The whole way”');
  await page.getByRole('button', { name: 'Create project' }).click();
  await page.waitForURL(
    ({ pathname }) => /^\/projects\/[\da-f-]{36}$/.test(pathname) && !pathname.endsWith(originalId),
  );
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
}

async function undoAndRedo(page: Page): Promise<void> {
  await goTo(page, 'b', 'Objects');
  const added = page.getByRole('button', { name: 'Name: Appeal' });
  await page.keyboard.press('n');
  await page.keyboard.type('Appeal');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(added.first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(added).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(added.first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(added).toHaveCount(0);
}

async function expectEverythingThere(page: Page, projectId: string): Promise<void> {
  await page.goto(`/projects/${projectId}/objects`);
  await page.reload();
  for (const name of research.objects) {
    const definition = `Definition of ${name}: What people mean by “${name}”.`;
    await expect(page.getByRole('button', { name: definition })).toBeVisible();
  }
  await page.goto(`/projects/${projectId}/relationships`);
  await expect(page.getByText('4 of 20 asked, 20 %')).toBeVisible();
  await expect(page.getByRole('grid').getByText('is handled by')).toBeVisible();
  await page.goto(`/projects/${projectId}/ctas`);
  await expect(page.getByText('3 CTAs · 2 of 10 cells asked')).toBeVisible();
  await page.goto(`/projects/${projectId}/attributes`);
  const attributes = page.locator('[data-attribute]');
  await expect(attributes).toHaveText([/Summary/, /Title/, /Filed on/]);
  await page.goto(`/projects/${projectId}/research`);
  await expect(page.getByText('5 decided · 5 objects')).toBeVisible();
}

/** Through the keys that lead to a screen from every other. */
async function goTo(page: Page, key: string, title: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(key);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

function projectIdOf(page: Page): string {
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

const caps = (name: string) => name.toUpperCase();
