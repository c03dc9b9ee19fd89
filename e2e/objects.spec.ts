import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { recordSchemas } from '@/lib/orca/model/record';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

async function openObjects(page: Page, names: readonly string[]): Promise<void> {
  await signInAsDemo(page.context());
  const operations = names.map((name) => {
    const record = recordSchemas.object.parse({ kind: 'object', id: newId(), name });
    return { type: 'object.create', record } as const;
  });
  const project = await aProject(page.request, { operations });
  await page.goto(`/projects/${project.id}/objects`);
}

const nameOf = (page: Page, name: string) =>
  page
    .getByRole('grid', { name: 'Objects' })
    .getByRole('button', { name: `Name: ${name}`, exact: true });

test('objects are added, named and put in order by keys', async ({ page }) => {
  await openObjects(page, ['Tool', 'Loan']);
  await expect(nameOf(page, 'Tool')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('tools');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“tools” is already the name or a synonym of')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Member');
  await page.keyboard.press('Enter');
  await expect(nameOf(page, 'Member')).toBeVisible();

  await nameOf(page, 'Tool').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('What members borrow.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('rowheader')).toHaveText([/Loan/, /Tool/, /Member/]);
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText(
    'What members borrow.',
  );

  await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('rowheader')).toHaveText([/Loan/, /Tool/, /Member/]);
});

test('pasted lines say what they would become, and one undo takes them back', async ({ page }) => {
  await openObjects(page, ['Tool']);
  await page.getByRole('button', { name: 'Add many' }).click();
  await page.getByLabel('One name a line').fill('- Shelf\nTOOLS\nshelves\n\nAisle');
  const preview = page.getByRole('list', { name: 'Preview' }).getByRole('listitem');
  await expect(preview).toHaveText([/new/, /is TOOL/, /stands above already/, /new/]);
  await page.getByRole('button', { name: 'Add 2 objects' }).click();
  await expect(page.locator('footer')).toContainText('3 objects');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('footer')).toContainText('1 object');
});

test('merging keeps the chosen name, and deleting says what goes along', async ({ page }) => {
  await openObjects(page, ['Tool', 'Device', 'Loan']);
  await page.getByRole('button', { name: 'Actions for Device' }).click();
  await page.getByRole('menuitem', { name: 'Merge with…' }).click();
  await page.keyboard.type('too');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Merge objects' }).click();
  await expect(page.getByRole('button', { name: 'Device, used' }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Actions for Loan' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await expect(page.getByText('Nothing else depends on it.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete object' }).click();
  await expect(page.locator('footer')).toContainText('1 object');
});

test('what is being typed outlasts scrolling, and a dialog keeps keys from what it covers', async ({
  page,
}) => {
  await openObjects(
    page,
    Array.from({ length: 120 }, (_, at) => `Thing no ${at + 1}`),
  );
  await nameOf(page, 'Thing no 1').click();
  await page.keyboard.type('Half a na');
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, 3_000);
  await expect(nameOf(page, 'Thing no 70')).toBeVisible();
  await page.keyboard.type('me');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Home');
  await expect(nameOf(page, 'Half a name')).toHaveCount(1);

  await page.getByRole('button', { name: 'Actions for Half a name' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Undo brings everything back.');
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(/\/objects/);
  await expect(nameOf(page, 'Half a name')).toHaveCount(1);
});

test('the catalogue has no accessibility faults', async ({ page }) => {
  await openObjects(page, ['Tool', 'Loan']);
  await nameOf(page, 'Tool').focus();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
