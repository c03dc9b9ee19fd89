import { expect, test, type Locator, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { recordSchemas } from '@/lib/orca/model/record';
import { type Operation } from '@/lib/orca/operations/operation';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

const toolId = newId();
const loanId = newId();

function anObject(id: string, name: string): Operation {
  return {
    type: 'object.create',
    record: recordSchemas.object.parse({ kind: 'object', id, name }),
  };
}

async function openMap(page: Page): Promise<string> {
  await signInAsDemo(page.context());
  const operations = [anObject(toolId, 'Tool'), anObject(loanId, 'Loan')];
  const { id } = await aProject(page.request, { operations });
  await page.goto(`/projects/${id}/attributes`);
  await expect(columnOf(page, 'Tool')).toBeVisible();
  return id;
}

const columnOf = (page: Page, name: string) =>
  page.getByRole('grid', { name: `${name}: what it is made of` });

const attributesIn = (column: Locator, section: string) =>
  column.getByRole('rowgroup', { name: section }).locator('[data-attribute]');

test.describe.configure({ mode: 'parallel' });

test('an object map is written by keyboard alone', async ({ page }) => {
  await openMap(page);
  const tool = columnOf(page, 'Tool');
  const core = attributesIn(tool, 'Core content');
  const metadata = attributesIn(tool, 'Metadata');

  await page.keyboard.press('n');
  await expect(tool.getByLabel('Add core content to Tool')).toBeFocused();
  for (const name of ['Name', 'Photo', 'Price']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await expect(core).toHaveText([/Name/, /Photo/, /Price/]);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(core).toHaveText([/Name/, /Photo/]);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(core).toHaveText([/Name/, /Photo/, /Price/]);

  await page.keyboard.type('price');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“price” is already here.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('m');
  await expect(metadata).toHaveText([/Price/]);
  await expect(tool.getByRole('button', { name: 'Price, metadata' })).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  await expect(tool.getByRole('button', { name: 'Price, metadata' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Replacement cost');
  await page.keyboard.press('Enter');
  await expect(tool.getByRole('button', { name: 'Replacement cost, metadata' })).toBeFocused();

  await tool.getByRole('button', { name: 'Photo, core' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(core).toHaveText([/Photo/, /Name/]);
  await expect(tool.getByRole('button', { name: 'Photo, core' })).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(core).toHaveText([/Name/]);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(core).toHaveText([/Photo/, /Name/]);

  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.reload();
  await expect(core).toHaveText([/Photo/, /Name/]);
  await expect(metadata).toHaveText([/Replacement cost/]);
});

test('a pasted list is one edit, and an attribute named after an object becomes nested', async ({
  page,
}) => {
  await openMap(page);
  const loan = columnOf(page, 'Loan');
  const field = loan.getByLabel('Add metadata to Loan');
  await field.focus();
  await field.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '- Due date\n- Tools\n- Late fee\n');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const metadata = attributesIn(loan, 'Metadata');
  await expect(metadata).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(metadata).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();

  await loan.getByRole('button', { name: 'Tools, metadata' }).click();
  await page.getByRole('button', { name: 'Nest TOOL instead' }).click();
  await expect(metadata).toHaveText([/Due date/, /Late fee/]);
  await expect(loan.getByRole('rowgroup', { name: 'Nested objects' })).toContainText('TOOLs');
});

test('dragging an attribute puts it where the line is', async ({ page }) => {
  await openMap(page);
  const tool = columnOf(page, 'Tool');
  await tool.getByLabel('Add core content to Tool').focus();
  for (const name of ['First', 'Second', 'Third']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  const core = attributesIn(tool, 'Core content');
  await core.first().hover();
  await core.first().locator('[data-grip]').hover();
  await page.mouse.down();
  const last = await core.last().boundingBox();
  await page.mouse.move((last?.x ?? 0) + 40, (last?.y ?? 0) + (last?.height ?? 0) - 3, {
    steps: 4,
  });
  await page.mouse.up();
  await expect(core).toHaveText([/Second/, /Third/, /First/]);
});

test('the focus and the search stand in the address', async ({ page }) => {
  await openMap(page);
  await columnOf(page, 'Loan').getByRole('button', { name: 'Loan, object' }).focus();
  await expect(page).toHaveURL(new RegExp(`focus=object(:|%3A)${loanId}`));
  await page.keyboard.press('/');
  await page.keyboard.type('tool');
  await expect(columnOf(page, 'Loan')).toBeHidden();
  await expect(page).toHaveURL(/q=tool/);
  await page.reload();
  await expect(columnOf(page, 'Tool')).toBeVisible();
  await expect(columnOf(page, 'Loan')).toBeHidden();
});
