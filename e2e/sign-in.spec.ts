import { randomUUID } from 'node:crypto';

import { expect, test } from '@playwright/test';

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
