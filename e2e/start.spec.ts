import { request as httpRequest } from 'node:http';

import { expect, test } from '@playwright/test';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test('a newcomer goes on as the demo facilitator and finds the demo project', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue as the demo facilitator' }).click();
  await expect(page).toHaveURL(/\/projects$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Projects');
});

test('a project made through the API stands in the list', async ({ page }) => {
  await signInAsDemo(page.context());
  const project = await aProject(page.request);
  await page.goto('/projects');
  await expect(page.getByRole('link', { name: project.name })).toBeVisible();
});

test('nobody sees the projects without signing in', async ({ page }) => {
  await page.goto('/projects');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a key of the list is not answered while something is open over it', async ({ page }) => {
  await signInAsDemo(page.context());
  const project = await aProject(page.request);
  await page.goto('/projects');
  await page.getByRole('button', { name: `Actions of ${project.name}` }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'New project' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'New project' })).toBeVisible();
});

test('every answer tells browsers what nobody may do with it', async ({ request }) => {
  for (const path of ['/sign-in', '/api/health/live', '/api/v1/projects', '/nowhere']) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['permissions-policy'], path).toContain('camera=()');
  }
});

test('a name that somebody pointed at us is answered with nothing of ours', async ({ baseURL }) => {
  const statusAt = (host: string) =>
    new Promise((resolve, reject) => {
      httpRequest(new URL('/sign-in', baseURL), { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  expect(await statusAt('evil.example')).toBe(421);
  expect(await statusAt('127.0.0.1')).toBe(200);
});
