import { expect, test, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { screenHref, screens } from '@/components/studio/screens';

import { aProject } from './fixtures/a-project';
import { hostileProject, markup } from './fixtures/hostile-project';
import { openScreen } from './fixtures/open-screen';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test.describe.configure({ mode: 'parallel' });

test('markup is text wherever it was written, and runs nowhere', async ({ page }) => {
  const ran = watchForScripts(page);
  await signInAsDemo(page.context());
  const name = `${markup(0)} ${newId()}`;
  const { id } = await aProject(page.request, { name, operations: [hostileProject()] });
  await page.goto('/projects');
  await expect(page.getByRole('link', { name })).toBeVisible();
  const shown: Readonly<Record<(typeof screens)[number]['path'], number>> = {
    '': 0,
    research: 3,
    objects: 4,
    relationships: 9,
    ctas: 8,
    attributes: 10,
    exports: 4,
  };
  for (const { path } of screens) {
    await page.goto(screenHref(id, path));
    await expect(page.getByText(markup(shown[path])).first()).toBeVisible();
    await expect(page.locator('img[src="x"], svg[onload], main script')).toHaveCount(0);
  }
  for (const format of ['Object guide', 'Mermaid', 'DBML', 'CSV']) {
    await page.getByRole('button', { name: format }).click();
    await expect(page.getByRole('region', { name: /^Preview of/ })).toContainText('alert(');
  }
  for (const format of ['json', 'csv', 'markdown', 'mermaid', 'dbml']) {
    const served = await page.request.get(`/api/v1/projects/${id}/exports/${format}`);
    expect(served.headers()['content-disposition']).toMatch(/^attachment/);
  }
  expect(ran).toEqual([]);
});

test('markup that is typed shows as it was typed', async ({ page }) => {
  const ran = watchForScripts(page);
  await openScreen(page, 'objects');
  await page.getByLabel('New object').fill(markup(1));
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('button', { name: `Name: ${markup(1)}` })).toBeVisible();
  await grid.getByRole('button', { name: 'Definition of Tool: empty' }).click();
  await page.keyboard.type(markup(2));
  await page.keyboard.press('Enter');
  await expect(grid.getByText(markup(2))).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: 'Tool, object' })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type(markup(3));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `${markup(3)}, core` })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tool, object' }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByLabel('Name of the new role').fill(markup(4));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader').getByText(markup(4))).toBeVisible();
  expect(ran).toEqual([]);
});

/** Every alert, and every error that a refused script leaves. */
function watchForScripts(page: Page): readonly string[] {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => ran.push(message));
  return ran;
}
