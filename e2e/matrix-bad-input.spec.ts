import { expect, test, type Page } from '@playwright/test';

import { screenHref } from '@/components/studio/screens';

import { aProject } from './fixtures/a-project';
import { copyTable } from './fixtures/copy-table';
import { expectSaved } from './fixtures/expect-saved';
import { expectAt, focused, gridOf, tabIntoGrid } from './fixtures/grid-focus';
import { objectsNamed } from './fixtures/objects-named';
import { openTogether } from './fixtures/open-together';
import { recordsOf } from './fixtures/records-of';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test.describe.configure({ mode: 'parallel' });

async function open(
  page: Page,
  screen: 'relationships' | 'ctas',
  names: readonly string[] = ['Tool', 'Loan', 'Member'],
): Promise<string> {
  await signInAsDemo(page.context());
  const { id } = await aProject(page.request, { operations: objectsNamed(...names) });
  await page.goto(screenHref(id, screen));
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  return id;
}

async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await copyTable(page, rows);
  await page.keyboard.press('ControlOrMeta+V');
}

/** For a busy machine to write ten thousand records to a database that it runs itself. */
const slowestMs = 60_000;

const saved = (page: Page) => page.locator('[data-save-state="saved"]');
const status = (page: Page) => page.locator('footer');
const preview = (page: Page) => page.getByRole('dialog', { name: 'Paste' });

test('ten thousand pasted cells are one step, and one undo takes them back', async ({ page }) => {
  const names = Array.from({ length: 100 }, (_, at) => `Thing ${at + 1}`);
  const id = await open(page, 'relationships', names);
  await tabIntoGrid(page);
  await paste(
    page,
    names.map((_, row) => names.map((__, column) => (row === column ? '' : 'n'))),
  );
  await expect(preview(page)).toContainText('9,900 cells change.');
  await page.keyboard.press('Enter');
  await expect(preview(page)).toBeHidden();
  await expect(status(page)).toContainText('9,900 of 9,900 asked');
  await expect(saved(page)).toBeVisible({ timeout: slowestMs });
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(status(page)).toContainText('0 of 9,900 asked');
  await expect(saved(page)).toBeVisible({ timeout: slowestMs });
  expect(await recordsOf(page.request, id)).toHaveLength(100);
});

test('what cannot be read in a paste is listed with its place and reason, and the rest is taken', async ({
  page,
}) => {
  await open(page, 'relationships');
  await tabIntoGrid(page);
  await paste(page, [
    ['', 'Tool', 'Loan', 'Member'],
    ['Tool', '', '0..-1', '5..2'],
    ['Loan', 'y'],
    ['Member', 'n', '?', ''],
  ]);
  await expect(preview(page)).toContainText('3 cells change.');
  await expect(preview(page)).toContainText('2 cells could not be read.');
  await expect(preview(page)).toContainText('1 row is shorter than the others');
  const unread = preview(page).getByRole('region', { name: 'Could not be read' });
  await expect(unread.getByRole('row').filter({ hasText: '0..-1' })).toContainText('C2');
  await expect(unread.getByRole('row').filter({ hasText: '5..2' })).toContainText(
    'At least 5 is more than at most 2.',
  );
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('3 of 6 asked');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(status(page)).toContainText('0 of 6 asked');
});

test('names that nothing goes by are created, matched or left out, as one step', async ({
  page,
}) => {
  const id = await open(page, 'relationships');
  await tabIntoGrid(page);
  await paste(page, [
    ['', 'Tool', 'Loan', 'Membr', 'Depot', 'Nonsense'],
    ['Tool', '', 'y', 'y', 'y', 'y'],
    ['Loan', 'n', '', 'n', 'n', 'n'],
  ]);
  await expect(preview(page)).toContainText('3 names that nothing goes by');
  await preview(page).getByLabel('What “Membr” is').selectOption({ label: 'The same as Member' });
  await preview(page).getByLabel('What “Nonsense” is').selectOption({ label: 'Leave it out' });
  await expect(preview(page).getByLabel('What “Depot” is')).toHaveValue('create');
  await preview(page)
    .getByRole('button', { name: /^Paste \d+ cells$/ })
    .press('Enter');
  await expect(preview(page)).toBeHidden();
  await expect(gridOf(page).getByRole('rowheader', { name: 'Depot' })).toBeVisible();
  await expect(gridOf(page).getByRole('rowheader', { name: 'Nonsense' })).toHaveCount(0);
  await expectSaved(page);
  const named = (await recordsOf(page.request, id)).filter(({ kind }) => kind === 'object');
  expect(named.map((record) => record.kind === 'object' && record.synonyms.length)).toContain(1);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(gridOf(page).getByRole('rowheader', { name: 'Depot' })).toHaveCount(0);
  await expectSaved(page);
  expect(await recordsOf(page.request, id)).toHaveLength(3);
});

test('a cell that somebody else edits is left by a paste, which says so', async ({ browser }) => {
  const { ada, ben } = await openTogether(browser, 'relationships');
  await tabIntoGrid(ben);
  await ben.keyboard.press('ArrowRight');
  await ben.keyboard.press('Enter');
  await ben.keyboard.type('is lent in');
  await tabIntoGrid(ada);
  await paste(ada, [
    ['', 'n', 'n'],
    ['n', '', 'n'],
    ['n', 'n', ''],
  ]);
  await expect(preview(ada)).toContainText('5 cells change.');
  await expect(preview(ada)).toContainText('1 cell is being edited by somebody else');
  await ada.keyboard.press('Enter');
  await expect(status(ada)).toContainText('5 of 6 asked');
  await ben.keyboard.press('Enter');
  await expect(status(ben)).toContainText('is lent in');
  await expect(status(ada)).toContainText('6 of 6 asked');
});

test('a cardinality that is none is answered beside its field, in the cell’s own editor', async ({
  page,
}) => {
  await open(page, 'relationships');
  await tabIntoGrid(page);
  await page.keyboard.press('ArrowRight');
  for (const [typed, reason] of [
    ['0..-1', /negative|not be less|below|minus/i],
    ['5..2', 'At least 5 is more than at most 2.'],
  ] as const) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByText(reason)).toBeVisible();
    await page.keyboard.press('Escape');
    await expectAt(page, 0, 1);
  }
  await expect(status(page)).toContainText('0 of 6 asked');
});

test('a verb of 300 characters is refused beside its field and stays there', async ({ page }) => {
  const id = await open(page, 'ctas');
  await page.getByLabel('Name of the new role').fill('Member');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await tabIntoGrid(page);
  const verb = 'x'.repeat(300);
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(verb);
  await page.keyboard.press('Enter');
  await expect(gridOf(page).getByRole('alert')).toContainText(
    'has 300 characters; a verb may have 80',
  );
  await expect(focused(page)).toHaveValue(verb);
  await page.keyboard.press('Escape');
  expect((await recordsOf(page.request, id)).filter(({ kind }) => kind === 'cta')).toHaveLength(0);

  await paste(page, [[verb], ['Lend']]);
  await expect(preview(page)).toContainText('1 cell could not be read.');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('1 CTA');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(status(page)).toContainText('0 CTAs');
});

test('who edits a cell of an object that goes is told, and an undo brings it back', async ({
  browser,
}) => {
  const { ada, ben } = await openTogether(browser, 'relationships');
  await tabIntoGrid(ben);
  await ben.keyboard.press('ArrowRight');
  await ben.keyboard.press('Enter');
  await ben.keyboard.type('is lent in');

  await tabIntoGrid(ada);
  await ada.keyboard.press('ArrowDown');
  await ada.keyboard.press('ArrowLeft');
  await ada.keyboard.press('Delete');
  const question = ada.getByRole('alertdialog', { name: 'Delete LOAN?' });
  await expect(question).toContainText('Ben');
  await question.getByRole('button', { name: 'Delete object' }).press('Enter');
  const loans = (page: Page) => gridOf(page).getByRole('rowheader', { name: 'Loan' });
  await expect(loans(ada)).toHaveCount(0);
  await expect(ben.getByText(/an object of it was removed/)).toBeVisible();
  await expect(ben.getByRole('dialog')).toHaveCount(0);
  // What was typed is not lost with the cell.
  await expect(ben.getByText(/is lent in/).first()).toBeVisible();
  await ada.keyboard.press('ControlOrMeta+Z');
  await expect(loans(ben)).toHaveCount(1);
});
