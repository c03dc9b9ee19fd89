import { expect, test, type APIRequestContext } from '@playwright/test';

import { projectsReplySchema } from '@/lib/contracts/projects';

import { openScreen } from './fixtures/open-screen';
import { recordsOf } from './fixtures/records-of';

test.describe.configure({ mode: 'parallel' });

test('a picture, a document and a text too large are refused as research, by name', async ({
  page,
}) => {
  const id = await openScreen(page, 'research');
  const pick = (name: string, buffer: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  await pick('photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xfe, 0x00]));
  await expect(page.getByText('“photo.txt” is not plain text in UTF-8')).toBeVisible();
  await pick('notes.docx', Buffer.from('PK'));
  await expect(page.getByText('“notes.docx” is not a .txt or .md file')).toBeVisible();
  await pick('novel.md', Buffer.alloc(3 * 1024 * 1024, 'word '));
  await expect(page.getByText('“novel.md” is 3.0 MB. A text may have 2 MB')).toBeVisible();
  await pick('nul.md', Buffer.from('a\0b'));
  await expect(page.getByText('NUL characters')).toBeVisible();
  expect(await recordsOf(page.request, id)).toHaveLength(2);
});

test('what is no file of ours makes no project, and says why', async ({ page }) => {
  const id = await openScreen(page, 'exports');
  const served = await page.request.get(`/api/v1/projects/${id}/exports/json`);
  const file = await served.text();
  const before = await projectCount(page.request);
  await page.goto('/projects');
  await page.getByRole('button', { name: 'New from a file' }).click();
  const dialog = page.getByRole('dialog');
  const refusals: readonly (readonly [content: string | Buffer, why: string])[] = [
    ['', 'The file is not JSON'],
    ['{"half": ', 'The file is not JSON'],
    [Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'is not a text in UTF-8'],
    ['{"nodes": [], "edges": []}', 'This is not an ORCA Studio file'],
    [file.replace('"formatVersion": 1', '"formatVersion": 2'), 'a later version of ORCA Studio'],
    [file.replace('"isNot"', '"isnt"'), 'records.object[0].isnt'],
    [file.replace('"Tool"', `"${'x'.repeat(10_000)}"`), 'records.object[0].name'],
    [file.replace('"Tool"', '"Loans"'), '“Loan'],
    ['['.repeat(100_000), 'levels deep'],
  ];
  for (const [at, [content, why]] of refusals.entries()) {
    await dialog.locator('input[type="file"]').setInputFiles({
      name: `file-${at}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await expect(dialog).toContainText(`file-${at}.json`);
    await expect(dialog).toContainText(why);
    await expect(dialog.getByRole('button', { name: 'Create project' })).toBeDisabled();
  }
  await page.keyboard.press('Escape');
  expect(await projectCount(page.request)).toBeGreaterThanOrEqual(before);
  await expect(page).toHaveURL('/projects');
});

async function projectCount(request: APIRequestContext): Promise<number> {
  const read = await request.get('/api/v1/projects');
  return projectsReplySchema.parse(await read.json()).projects.length;
}
