import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { v7 as newId } from 'uuid';

import { recordSchemas } from '@/lib/orca/model/record';

import { aProject } from './fixtures/a-project';
import { copyTable } from './fixtures/copy-table';
import { expectSaved } from './fixtures/expect-saved';
import { cellWithFocus, expectAt, focused, gridOf, tabIntoGrid } from './fixtures/grid-focus';
import { objectsNamed } from './fixtures/objects-named';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

const names = [
  'Tool',
  'Loan',
  'Member',
  'Branch',
  'Shelf',
  'Fine',
  'Review',
  'Course',
  'Repair',
  'Part',
  'Invoice',
  'Message',
];
const roleNames = ['Visitor', 'Borrower', 'Librarian', 'Clock'];
const size = names.length;

async function open(page: Page, screen: 'relationships' | 'ctas'): Promise<void> {
  await signInAsDemo(page.context());
  const roles = roleNames.map((name) => {
    const record = recordSchemas.role.parse({ kind: 'role', id: newId(), name });
    return { type: 'role.create', record } as const;
  });
  const operations = [...objectsNamed(...names), ...roles];
  const project = await aProject(page.request, { operations });
  await page.goto(`/projects/${project.id}/${screen}`);
}

const status = (page: Page) => page.locator('footer');

test('a 12 × 12 nested-object matrix is filled, changed, undone and pasted into by keys alone', async ({
  page,
}) => {
  await open(page, 'relationships');
  await tabIntoGrid(page);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (row !== column) await page.keyboard.press(['y', 'n', '?'][(row + column) % 3] ?? 'y');
      await page.keyboard.press('Tab');
    }
  }
  // After the last cell Tab leaves them.
  await expect(cellWithFocus(page)).toHaveCount(0);
  await expect(status(page)).toContainText('132 of 132 asked');

  await tabIntoGrid(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('*');
  await expect(status(page)).toContainText('(0..many)');
  await page.keyboard.press('3');
  await page.keyboard.type('..5');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('(3..5)');
  await page.keyboard.press('Escape');
  await expectAt(page, 1, 0);

  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(status(page)).toContainText('6 cells selected');
  await page.keyboard.press('Delete');
  await expect(status(page)).toContainText('127 of 132 asked');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(status(page)).toContainText('132 of 132 asked');

  await page.keyboard.press('Control+Home');
  await copyTable(page, [
    ['', ...names],
    ...names.map((name) => [name, ...names.map(() => '0..N')]),
  ]);
  await page.keyboard.press('ControlOrMeta+V');
  const preview = page.getByRole('dialog', { name: 'Paste' });
  await expect(preview).toContainText('cells change.');
  await expect(focused(page)).toHaveText(/^Paste 1\d\d cells$/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(preview).toBeHidden();
  await expectAt(page, 0, 0);
  await page.keyboard.press('ArrowRight');
  await expect(status(page)).toContainText('(0..many)');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(status(page)).not.toContainText('(0..many)');
  await expectSaved(page);
});

test('what was copied in a matrix is pasted again without a question, in one step', async ({
  page,
}) => {
  await open(page, 'relationships');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tabIntoGrid(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('*');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ControlOrMeta+C');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByText('2 cells pasted.')).toBeVisible();
  await expect(status(page)).toContainText('4 of 132 asked');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(status(page)).toContainText('2 of 132 asked');
});

test('a screen reader is told where it is in the nested-object matrix, and axe finds no fault', async ({
  page,
}) => {
  await open(page, 'relationships');
  const grid = gridOf(page);
  await tabIntoGrid(page);
  await expect(grid).toHaveAccessibleDescription(
    /Tab goes to the next cell; press Escape, then Tab/,
  );
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('y');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('?');
  await expect(grid.getByRole('row').nth(1)).toMatchAriaSnapshot(`
    - row:
      - rowheader /Tool/
      - gridcell /Itself/
      - gridcell /Yes/
      - gridcell /No/
      - gridcell /Question/ [selected]
      - gridcell /\\d+ %/
  `);
  await expectAt(page, 0, 3);
  await page.keyboard.press('ArrowDown');
  await expectAt(page, 1, 3);
  await page.keyboard.press('Control+End');
  await expectAt(page, size - 1, size - 1);
  await page.keyboard.press('Home');
  await expectAt(page, size - 1, 0);
  await page.keyboard.press('ArrowLeft');
  await expectAt(page, size - 1, -1);
  await expect(focused(page)).toHaveAccessibleName(/Message/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(cellWithFocus(page)).toHaveCount(0);
});

test('heads are named, moved and added by keys', async ({ page }) => {
  await open(page, 'relationships');
  await tabIntoGrid(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Device');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleName(/Device/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(gridOf(page).getByRole('rowheader').first()).toContainText('Loan');
  await page.keyboard.press('Insert');
  await page.keyboard.type('Deposit');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAccessibleName(/Deposit/);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(gridOf(page).getByRole('rowheader', { name: /Deposit/ })).toHaveCount(0);
});

test('a 12 × 4 CTA matrix is filled, changed, undone and pasted into by keys alone', async ({
  page,
}) => {
  await open(page, 'ctas');
  const grid = gridOf(page);
  await tabIntoGrid(page);
  for (let row = 0; row < size; row += 1) {
    for (const [column, verb] of ['Find', 'Keep, Return', 'Check'].entries()) {
      await page.keyboard.type(verb);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await expectAt(page, row, column);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
  }
  await expect(status(page)).toContainText('48 CTAs');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Approve, Reject, Send back');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(status(page)).toContainText('51 CTAs');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(status(page)).toContainText('48 CTAs');
  await expect(grid.getByRole('row').nth(1)).toMatchAriaSnapshot(`
    - row:
      - rowheader /Tool/
      - gridcell /Find/ [selected]
      - gridcell /Keep.*Return/
      - gridcell /Check/
      - gridcell /Question/
      - gridcell /^4.*100 %$/
  `);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await copyTable(page, [
    ['', ...roleNames],
    ...names.map((name) => [name, 'Lend [P]', 'Borrow', '', 'not permitted']),
  ]);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('dialog', { name: 'Paste' })).toContainText('cells change.');
  await page.keyboard.press('Enter');
  await expect(grid.getByText('not permitted').first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(grid.getByText('not permitted')).toHaveCount(0);
  await expectSaved(page);
});
