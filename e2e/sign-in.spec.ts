import { randomUUID } from 'node:crypto';

import { expect, test } from '@playwright/test';

import { newShareLinkSchema } from '@/lib/contracts/share-links';

import { aProject } from './fixtures/a-project';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test('a person registers, signs out, and signs in again to where they were going', async ({
  page,
}) => {
  const email = `${randomUUID()}@example.org`;
  const password = 'correct horse battery';

  await page.goto('/projects');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Name').fill('Ada Lovelace');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('password1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('everybody tries first')).toBeVisible();
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/projects');

  const session = (await page.context().cookies()).find(({ name }) => name.endsWith('session'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/');
  const asked = await page.request.get('/api/v1/projects', {
    headers: { cookie: `${session?.name}=${session?.value}` },
  });
  expect(asked.status()).toBe(401);

  await page.goto('/sign-in?callbackUrl=/projects%3Fseen%3D1');
  await page.getByLabel('E-mail').fill(email.toUpperCase());
  await page.getByLabel('Password').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('do not belong together')).toBeVisible();
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/projects?seen=1');
  await page.goto('/');
  await expect(page).toHaveURL('/projects');
});

test('nobody is sent to another site by an address that asks for it', async ({ page }) => {
  await page.goto('/sign-in?callbackUrl=https://evil.example/');
  const register = page.getByRole('link', { name: 'Create an account' });
  await expect(register).toHaveAttribute('href', '/register?callbackUrl=%2Fprojects');
});

test('an invitation waits while one makes an account, and its key is in no other address', async ({
  browser,
  page,
}) => {
  await signInAsDemo(page.context());
  const { id: projectId } = await aProject(page.request);
  const linkOf = async (role: string) => {
    const made = await page.request.post(`/api/v1/projects/${projectId}/share-links`, {
      data: { role },
    });
    return newShareLinkSchema.parse(await made.json()).path;
  };
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(await linkOf('viewer'));
  await expect(guest).toHaveURL(new RegExp(`/projects/${projectId}`));
  await guest.goto(await linkOf('contributor'));
  await guest.getByRole('link', { name: 'Create an account' }).click();
  await expect(guest).toHaveURL('/register?callbackUrl=/share');
  // The page is new, and what is typed before it has come to life is lost.
  await guest.waitForLoadState('networkidle');
  await guest.getByLabel('Name').fill('Grace Hopper');
  await guest.getByLabel('E-mail').fill(`${randomUUID()}@example.org`);
  await guest.getByLabel('Password').fill(`open ${randomUUID()}`);
  await guest.keyboard.press('Enter');
  await expect(guest).toHaveURL(/share\/[\w-]{43}$/);
  await guest.waitForLoadState('networkidle');
  await guest.getByRole('button', { name: 'Join project' }).click();
  await expect(guest).toHaveURL(new RegExp(`/projects/${projectId}`));

  await guest.goto('/projects');
  await guest.waitForLoadState('networkidle');
  await guest.getByRole('button', { name: 'Account of Grace Hopper' }).click();
  await guest.getByRole('button', { name: 'Sign out' }).click();
  await expect(guest).toHaveURL('/');
  await guest.goto(`/projects/${projectId}`);
  await expect(guest.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
