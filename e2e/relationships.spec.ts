import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { recordSchemas } from '@/lib/orca/model/record';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

async function openMatrix(page: Page, names: readonly string[]): Promise<void> {
  await signInAsDemo(page.context());
  const operations = names.map((name) => {
    const record = recordSchemas.object.parse({ kind: 'object', id: newId(), name });
    return { type: 'object.create', record } as const;
  });
  const project = await aProject(page.request, { operations });
  await page.goto(`/projects/${project.id}/relationships`);
}

const saved = (page: Page) => page.locator('[data-save-state=saved]');
const line = (page: Page) => page.locator('footer p').first();
const focusedCell = (page: Page) => page.getByRole('grid').locator('[data-cell][tabindex="0"]');
/** The first of the two directions that a cell's editor shows. */
const field = (page: Page, label: string) => page.getByRole('dialog').getByLabel(label).first();

test('the matrix is answered by keys, described in the panel, and comes back after a reload', async ({
  page,
}) => {
  await openMatrix(page, ['Tool', 'Loan', 'Member']);
  const grid = page.getByRole('grid', { name: /Nested-object matrix/ });
  await focusedCell(page).focus();
  await expect(line(page)).toHaveText(
    'On a TOOL’s page, would someone expect to see its LOANs? Not asked yet.',
  );

  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'TOOL sees LOAN' })).toBeVisible();
  await expect(field(page, 'In words')).toBeFocused();
  await page.keyboard.type('is lent in');
  await page.keyboard.press('Tab');
  await expect(field(page, 'How many')).toHaveValue('0..many');
  await field(page, 'How many').fill('5..2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('At least 5 is more than at most 2.')).toBeVisible();
  await field(page, 'How many').fill('0..*');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(focusedCell(page)).toBeFocused();
  await expect(line(page)).toContainText(
    'someone would expect to see its LOANs: is lent in (0..many)',
  );

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await expect(line(page)).toContainText('nothing of MEMBER: answered no');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('?');
  await expect(line(page)).toContainText(
    'would someone expect to see its MEMBERs? Nobody knows yet.',
  );
  await expect(page.getByText('3 of 6 asked, 50 %')).toBeVisible();

  await expect(saved(page)).toBeVisible();
  await expect(page).toHaveURL(/row=.+column=/);
  await page.reload();
  await expect(line(page)).toContainText('Nobody knows yet.');
  await expect(grid.getByText('is lent in')).toBeVisible();
});

test('a no that throws words away offers them back', async ({ page }) => {
  await openMatrix(page, ['Tool', 'Loan']);
  await focusedCell(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('is lent in');
  await page.keyboard.press('Enter');
  await expect(focusedCell(page)).toBeFocused();
  await page.keyboard.press('1');
  await expect(field(page, 'How many')).toBeFocused();
  await expect(field(page, 'How many')).toHaveValue('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(line(page)).toContainText('is lent in (1)');
});

test('a number typed on a cell is kept, and quick keys set the usual ones', async ({ page }) => {
  await openMatrix(page, ['Tool', 'Loan']);
  await focusedCell(page).focus();
  await page.keyboard.type('1..n');
  await expect(field(page, 'How many')).toHaveValue('1..n');
  await page.keyboard.press('Enter');
  await expect(line(page)).toContainText('(1..many)');
  await page.keyboard.press('*');
  await expect(line(page)).toContainText('(0..many)');
  await page.keyboard.press('Enter');
  await field(page, 'How many').fill('+');
  await page.keyboard.press('Enter');
  await expect(line(page)).toContainText('(1..many)');
  await expect(page.locator('footer')).toContainText('A TOOL has 1 to many LOANs');
});

test('one object alone sends to the objects, and two read row by row without a fault for axe', async ({
  page,
}) => {
  await openMatrix(page, ['Tool']);
  await expect(page.getByRole('link', { name: 'Add objects' })).toBeVisible();
  await openMatrix(page, ['Tool', 'Loan']);
  await page.getByRole('grid').waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: 'Row by row' }).click();
  const question = page.getByRole('listitem').filter({ hasText: 'see its LOANs' });
  await question.getByRole('button', { name: 'Yes' }).click();
  await expect(question).toContainText('has many (0..many)');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('Escape in a field of the editor puts the old text back and closes it', async ({ page }) => {
  await openMatrix(page, ['Tool', 'Loan']);
  await focusedCell(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('is lent in');
  await page.keyboard.press('Enter');
  await expect(line(page)).toContainText('is lent in (0..many)');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' some way');
  await page.keyboard.press('Escape');
  await expect(focusedCell(page)).toBeFocused();
  await expect(line(page)).toContainText('is lent in (0..many)');
});
