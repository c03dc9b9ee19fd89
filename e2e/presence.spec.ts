import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

import { documentOf } from '@/lib/orca/model/document';
import { findObjectByName } from '@/lib/orca/model/lookups';

import { aColleague } from './fixtures/a-colleague';
import { commit } from './fixtures/a-project';
import { expectSaved } from './fixtures/expect-saved';
import { cellOf, write } from './fixtures/object-cells';
import { objectsNamed } from './fixtures/objects-named';
import { openTogether, type Pair } from './fixtures/open-together';
import { recordsOf } from './fixtures/records-of';

test.describe.configure({ mode: 'parallel' });

/** Lets the test move time on in Ben's page, and there only. */
const before = ({ ben }: Pick<Pair, 'ben'>) => ben.clock.install();

const benIn = (page: Page) => page.getByRole('button', { name: /^Ben, on/ });

/** The one cell of the matrix that is in the tab order. */
const focusedCell = (page: Page) =>
  page.getByRole('grid', { name: /matrix/ }).locator('[data-cell][tabindex="0"]');

test('who is idle is pale after two minutes, gone after fifteen, and back without a word', async ({
  browser,
}) => {
  const { projectId, ada, ben, facilitator } = await openTogether(browser, 'objects', { before });
  await expect(ada.getByText('Ben joined')).toHaveCount(1);
  await expect(ada.getByText('Ben joined')).toHaveCount(0);
  const avatar = benIn(ada).locator('span').first();
  await expect(avatar).not.toHaveCSS('box-shadow', 'none');

  await ben.clock.fastForward('02:05');
  await expect(ada.getByRole('button', { name: /^Ben, on Objects.*, idle$/ })).toBeVisible();
  await expect(avatar).toHaveCSS('box-shadow', 'none');
  await ben.clock.fastForward('13:05');
  await expect(benIn(ada)).toHaveCount(0);

  await ben.mouse.move(300, 300);
  await expect(ada.getByRole('button', { name: 'Ben, on Objects', exact: true })).toBeVisible();
  const cy = await aColleague(browser, facilitator.request, projectId, { name: 'Cy' });
  await (await cy.newPage()).goto(`/projects/${projectId}/objects`);
  // Who joined within two seconds of one another is told of together.
  await expect(ada.getByText('Cy joined', { exact: true })).toBeVisible();
  expect(await ada.getByText(/Ben.* joined/).count()).toBe(0);
});

test('a facilitator takes an abandoned cell over, and who had it keeps their text', async ({
  browser,
}) => {
  const { projectId, ada, ben, facilitator } = await openTogether(browser, 'objects', { before });
  await cellOf(ben, 'definition').getByRole('button').click();
  const theirs = cellOf(ben, 'definition').getByRole('textbox');
  await theirs.fill('Half written by Ben');
  await cellOf(ada, 'definition').getByRole('button').click();
  await expect(ada.getByText('Ben is editing this.').first()).toBeVisible();
  await expect(ada.getByRole('button', { name: /^Take over/ })).toHaveCount(0);

  await ben.clock.fastForward('02:05');
  await expect(benIn(ada)).toHaveAccessibleName(/editing Definition of TOOL, idle$/);
  await cellOf(ada, 'definition').getByRole('button').click();
  await ada.getByRole('button', { name: /^Take over/ }).click();
  const mine = cellOf(ada, 'definition').getByRole('textbox');
  await expect(mine).toBeFocused();

  await expect(ben.getByText('Your text: “Half written by Ben”')).toBeVisible();
  await expect(cellOf(ben, 'definition').getByRole('button', { name: 'Copy' })).toBeVisible();
  await mine.fill('Finished by Ada.');
  await mine.press('Enter');
  await expectSaved(ada);
  await expect(ben.getByText(/changed this to “Finished by Ada[.]”/)).toBeVisible();
  await expect(theirs).toHaveValue('Half written by Ben');
  const document = documentOf(await recordsOf(facilitator.request, projectId));
  expect(findObjectByName(document, 'Tool')?.definition).toBe('Finished by Ada.');
});

test('a pointer in the matrix is shown to the other over the same cell, and goes when it leaves', async ({
  browser,
}) => {
  const { ada, ben } = await openTogether(browser, 'relationships');
  const pointer = ada.locator('[data-cursor="Ben"]');
  const box = await boxOf(focusedCell(ben));
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await ben.mouse.move(at.x - 5, at.y);
  await ben.mouse.move(at.x, at.y, { steps: 3 });
  await expect(pointer).toBeVisible();
  await expect(pointer).toHaveText('Ben');
  const cell = await boxOf(focusedCell(ada));
  await expect(async () => {
    const { x, y } = await boxOf(pointer);
    expect(Math.abs(x - cell.x - cell.width / 2)).toBeLessThan(2);
    expect(Math.abs(y - cell.y - cell.height / 2)).toBeLessThan(2);
  }).toPass();

  await ben.mouse.move(2, 2);
  await expect(pointer).toHaveCount(0);
});

test('one hears who else is in a cell, and sees it in the list of people', async ({ browser }) => {
  const { ada, ben } = await openTogether(browser, 'relationships');
  await focusedCell(ben).focus();
  await expect(benIn(ada)).toHaveAccessibleName('Ben, on Relationships, at TOOL → LOAN');
  await focusedCell(ada).focus();
  await expect(ada.getByText('Ben is here too.')).toBeAttached();
  await ben.keyboard.press('ArrowDown');
  await expect(ada.getByText('Ben is here too.')).toHaveCount(0);
  await expect(benIn(ada)).toHaveAccessibleName('Ben, on Relationships, at LOAN → LOAN');
});

test('following ends with Back, which leads to where one was, and with the wheel', async ({
  browser,
}) => {
  const { ada, ben } = await openTogether(browser, 'objects');
  const following = ada.getByText('Following Ben');
  await benIn(ada).click();
  await expect(following).toBeVisible();
  await ben.keyboard.press('g');
  await ben.keyboard.press('l');
  await expect(ada).toHaveURL(/\/relationships/);
  await ada.goBack();
  await expect(following).toHaveCount(0);
  await expect(ada).toHaveURL(/\/objects/);
  await ben.keyboard.press('ArrowDown');
  await expect(ada.getByRole('grid', { name: 'Objects' })).toBeVisible();

  await benIn(ada).click();
  await expect(ada).toHaveURL(/\/relationships/);
  await ada.mouse.move(700, 500);
  await ada.mouse.wheel(0, 100);
  await expect(following).toHaveCount(0);
});

test('the deletion of what one looks at is announced once, with the way back', async ({
  browser,
}) => {
  const { projectId, ada, ben } = await openTogether(browser, 'objects');
  await cellOf(ada, 'definition').getByRole('button').focus();
  await expect(ada).toHaveURL(/focus=/);
  const id = await idOf(ben, projectId, 'Tool');
  await commit(ben.request, projectId, [{ type: 'object.remove', id }]);
  const news = ada.getByText('Ben deleted TOOL, which you were looking at');
  await expect(news).toHaveCount(1);
  await expect(cellOf(ben, 'name')).toContainText('Loan');
  await ada.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(ben.getByRole('grid').getByText('Tool', { exact: true })).toBeVisible();
  await expect(news).toHaveCount(0);
});

test('a merge is announced, and what happened meanwhile is one line', async ({ browser }) => {
  const { projectId, ada, ben } = await openTogether(browser, 'objects');
  const merge = async (from: string, into: string) =>
    commit(ben.request, projectId, [
      {
        type: 'object.merge',
        fromId: await idOf(ben, projectId, from),
        intoId: await idOf(ben, projectId, into),
      },
    ]);
  await merge('Loan', 'Member');
  await expect(ada.getByText('Ben merged LOAN into MEMBER')).toHaveCount(1);

  await ada.context().setOffline(true);
  await write(ada, 'definition', 'Written in a tunnel.');
  await expect(ada.locator('[data-save-state="waiting"]')).toBeVisible();
  for (const name of ['Bag', 'Box', 'Crate', 'Shelf']) {
    await commit(ben.request, projectId, objectsNamed(name));
  }
  await merge('Bag', 'Box');
  await ada.context().setOffline(false);
  await expectSaved(ada);
  await expect(ada.getByText('While you were away: 5 changes by Ben')).toHaveCount(1);
  await expect(ada.getByRole('grid').getByText('Shelf', { exact: true })).toBeVisible();
  expect(await ada.getByText('Ben merged BAG into BOX').count()).toBe(0);
});

test('axe finds nothing wrong where two people are at work, one of them editing', async ({
  browser,
}) => {
  const calm = async ({ ada, ben }: Pick<Pair, 'ada' | 'ben'>) => {
    for (const page of [ada, ben]) await page.emulateMedia({ reducedMotion: 'reduce' });
  };
  const { projectId, ada, ben } = await openTogether(browser, 'objects', { before: calm });
  await cellOf(ben, 'definition').getByRole('button').click();
  await cellOf(ben, 'definition').getByRole('textbox').fill('Half written');
  await cellOf(ada, 'definition').getByRole('button').click();
  await expect(ada.getByText('Ben is editing this.').first()).toBeVisible();
  for (const page of [ada, ben]) expect(await faultsOf(page)).toEqual([]);

  for (const page of [ada, ben]) {
    await page.goto(`/projects/${projectId}/relationships`);
    await focusedCell(page).focus();
  }
  await ben.keyboard.press('y');
  await ben.keyboard.press('Enter');
  await expect(ada.getByText('Ben is editing this.').first()).toBeVisible();
  for (const page of [ada, ben]) expect(await faultsOf(page)).toEqual([]);
});

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not drawn.');
  return box;
}

async function idOf(page: Page, projectId: string, name: string): Promise<string> {
  const document = documentOf(await recordsOf(page.request, projectId));
  const id = findObjectByName(document, name)?.id;
  if (id === undefined) throw new Error(`There is no ${name}.`);
  return id;
}
