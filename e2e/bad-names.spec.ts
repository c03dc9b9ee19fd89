import { expect, test } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { screenHref } from '@/components/studio/screens';

import { expectSaved } from './fixtures/expect-saved';
import { objectsNamed } from './fixtures/objects-named';
import { openScreen } from './fixtures/open-screen';
import { recordsOf } from './fixtures/records-of';
import { refusalOf } from './fixtures/refusal-of';

test.describe.configure({ mode: 'parallel' });

test('a name of nothing or of blanks is refused at its field, on every screen that asks for one', async ({
  page,
}) => {
  const id = await openScreen(page, 'objects');
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
  await openScreen(page, 'objects');
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
  const id = await openScreen(page, 'objects');
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
  const refused = await refusalOf(page.request, id, [
    { ...operation, record: { kind: 'object', id: newId(), name: long } },
  ]);
  expect(refused).toMatchObject({ status: 400, code: 'validation_failed' });
  expect(refused.paths).toEqual(['operations.0.record.name']);
  expect(await recordsOf(page.request, id)).toHaveLength(4);
});
