import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

const interview = `A member borrows a tool from the library. Each tool has a condition.
The member brings the tool back, and a volunteer checks the condition of the tool.

A broken tool goes to repair. The repair is done by a volunteer.`;

async function openResearch(page: Page): Promise<void> {
  await signInAsDemo(page.context());
  const project = await aProject(page.request);
  await page.goto(`/projects/${project.id}/research`);
}

async function addText(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Research text' }).fill(interview);
  await page.getByRole('textbox', { name: 'Title' }).fill('Interview');
  await page.getByRole('button', { name: 'Add text' }).click();
}

const nouns = (page: Page) => page.getByRole('grid', { name: 'Nouns' });
const active = (page: Page) => page.getByRole('row', { selected: true });
const noun = (page: Page, text: string) => nouns(page).getByRole('row').filter({ hasText: text });

test('nouns of a pasted text are judged by keys, and the object remembers where it came from', async ({
  page,
}) => {
  await openResearch(page);
  await addText(page);
  await noun(page, 'tool').click();
  await expect(page.getByText('1 of 5', { exact: true })).toBeVisible();
  await nouns(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 5', { exact: true })).toBeVisible();
  await expect(page.locator('mark[data-noun=tool]')).toHaveCount(5);

  await page.keyboard.press('1');
  await expect(noun(page, 'tool')).toHaveCount(0);
  await expect(nouns(page)).toBeFocused();

  await noun(page, 'condition').click();
  await page.keyboard.press('2');
  await page.keyboard.type('to');
  await page.keyboard.press('Enter');
  await expect(noun(page, 'condition')).toHaveCount(0);

  await noun(page, 'volunteer').click();
  await page.keyboard.press('x');
  await page.getByRole('menuitem', { name: 'Out of scope' }).click();
  await expect(active(page)).not.toContainText('volunteer');
  await expect(page.locator('footer')).toContainText('3 decided · 1 object');

  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(noun(page, 'condition')).toContainText('TOOL.condition');
  await noun(page, 'volunteer').click();
  await page.keyboard.press('u');
  await expect(page.locator('footer')).toContainText('2 decided');

  await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  await page.reload();
  await expect(page.locator('footer')).toContainText('2 decided · 1 object');
  await page.getByRole('link', { name: 'Objects', exact: true }).first().click();
  const catalogue = page.getByRole('grid', { name: 'Objects' });
  await catalogue.getByRole('button', { name: 'Name: tool' }).focus();
  await page.getByRole('button', { name: 'A member borrows a tool' }).first().click();
  await expect(page.getByText('1 of 5', { exact: true })).toBeVisible();
});

test('a name that is taken is refused at the noun, with a way out', async ({ page }) => {
  await openResearch(page);
  await addText(page);
  await noun(page, 'tool').click();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Decided', exact: true }).click();
  await noun(page, 'tool').click();
  await page.keyboard.press('u');
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await noun(page, 'tool').click();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'It is TOOL' }).click();
  await expect(noun(page, 'tool')).toContainText('→ TOOL');
});

test('files that are no text are refused by name', async ({ page }) => {
  await openResearch(page);
  await page.locator('input[type=file]').setInputFiles([
    { name: 'photo.txt', mimeType: 'text/plain', buffer: Buffer.from([0xff, 0xd8, 0xff, 0x00]) },
    { name: 'empty.md', mimeType: 'text/markdown', buffer: Buffer.from(' \n') },
  ]);
  await expect(page.getByText('“photo.txt” is not plain text in UTF-8.')).toBeVisible();
  await expect(page.getByText('“empty.md”: The text is empty.')).toBeVisible();
});

test('the research screen has no accessibility faults', async ({ page }) => {
  await openResearch(page);
  await addText(page);
  await noun(page, 'tool').click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('on a phone the quotes of a noun are under its list, and lead into the text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openResearch(page);
  await addText(page);
  await noun(page, 'tool').click();
  await page.getByRole('button', { name: 'Details' }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details).toContainText('5 quotes');
  await expect(noun(page, 'tool')).toBeInViewport();
  await details.getByRole('button', { name: 'checks the condition' }).first().click();
  await expect(page.locator('mark[data-noun=tool]').last()).toBeVisible();
});
