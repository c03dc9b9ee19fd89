import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { recordSchemas } from '@/lib/orca/model/record';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test('questions are rated, answered, removed and brought back', async ({ page }) => {
  await signInAsDemo(page.context());
  const operations = Array.from({ length: 60 }, (_, at) => {
    const text = `Question no ${at + 1}?`;
    const record = recordSchemas.question.parse({ kind: 'question', id: newId(), text });
    return { type: 'question.create', record } as const;
  });
  const { id } = await aProject(page.request, { operations });
  await page.goto(`/projects/${id}`);
  const open = page.getByRole('list', { name: 'Open questions' }).getByRole('listitem');
  await expect(open).toHaveCount(50);
  await page.getByRole('button', { name: 'Show all 60' }).click();
  await expect(open).toHaveCount(60);

  await page.getByLabel('Risk of “Question no 7?”').selectOption('High risk');
  await expect(open.first()).toContainText('Question no 7?');
  await open.first().getByRole('button', { name: 'Question: Question no 7?' }).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A question needs words.')).toBeVisible();
  await page.keyboard.press('Escape');

  await open.first().getByRole('button', { name: 'Answer: empty' }).click();
  await page.keyboard.type('Two weeks.');
  await page.keyboard.press('Enter');
  await expect(open).toHaveCount(59);
  await expect(page.getByRole('heading', { name: 'Questions 59 open' })).toBeFocused();
  await page.getByRole('button', { name: '1 answered' }).click();
  const answered = page.getByRole('list', { name: 'Answered questions' });
  await expect(answered).toContainText('Two weeks.');

  await answered.getByRole('button', { name: 'Remove “Question no 7?”' }).click();
  await expect(answered).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(answered).toContainText('Two weeks.');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
});
