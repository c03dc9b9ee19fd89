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
  await page.goto(`/projects/${project.id}/ctas`);
}

const story = (page: Page) => page.locator('footer p').first();

test('verbs are typed into cells for two roles and tell their stories', async ({ page }) => {
  await openMatrix(page, ['Tool', 'Loan']);
  await page.getByLabel('Name of the new role').fill('Member');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: /CTA matrix/ });
  await expect(grid).toBeVisible();
  await expect(page.getByLabel('Name of the new role')).toBeFocused();
  await page.keyboard.type('Librarian');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Role', exact: true })).toBeFocused();

  await grid.locator('[data-cell][tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await expect(story(page)).toHaveText('What does a MEMBER do with a TOOL?');
  await page.keyboard.type('Borrow');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Reserve');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(story(page)).toHaveText('As a MEMBER, I want to borrow a TOOL so that …');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Bor');
  await expect(page.getByRole('option', { name: 'Borrow' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 CTAs · 2 of 4 cells asked')).toBeVisible();

  await page.keyboard.press('Enter');
  await page.getByLabel('So that').fill('I can show how it works');
  await page.keyboard.press('Enter');
  await expect(story(page)).toHaveText(
    'As a LIBRARIAN, I want to borrow a TOOL so that I can show how it works.',
  );

  await grid.locator('[data-cell][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  for (const mark of ['Question', 'not permitted', 'not applicable']) {
    await page.keyboard.press('Space');
    await expect(grid.getByText(mark)).toBeVisible();
  }
  await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  await page.reload();
  await expect(grid.getByText('Reserve')).toBeVisible();
  await expect(grid.getByText('not applicable')).toBeVisible();
});

test('a renamed verb is renamed everywhere, and a revoked one stays as unassigned', async ({
  page,
}) => {
  await openMatrix(page, ['Tool']);
  await page.getByLabel('Name of the new role').fill('Member');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: /CTA matrix/ });
  await grid.locator('[data-cell][tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Lend');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Borrow');
  await page.keyboard.press('Enter');
  await expect(story(page)).toContainText('borrow a TOOL');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(page.getByText('1 CTA, 1 unassigned')).toBeVisible();
  await expect(grid.getByRole('button', { name: 'Borrow', exact: true })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('Escape gives up a new verb and a new name, and undo is the model’s where a field waits empty', async ({
  page,
}) => {
  await openMatrix(page, ['Tool']);
  await page.getByLabel('Name of the new role').fill('Member');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid', { name: /CTA matrix/ });
  await grid.locator('[data-cell][tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Lend');
  await page.keyboard.press('Escape');
  await expect(page.getByText('0 CTAs')).toBeVisible();

  await page.keyboard.type('Borrow');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByText('0 CTAs')).toBeVisible();
  await page.keyboard.press('Control+Y');
  await expect(page.getByText('1 CTA')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Take');
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('button', { name: 'Borrow', exact: true })).toBeVisible();
  await expect(grid.getByText('Take')).toHaveCount(0);
});
