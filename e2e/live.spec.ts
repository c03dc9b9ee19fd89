import { expect, test, type Page } from '@playwright/test';

import { membersReplySchema } from '@/lib/contracts/members';
import { closeCodes, realtimePath } from '@/lib/contracts/realtime';
import { newShareLinkSchema } from '@/lib/contracts/share-links';
import { documentOf } from '@/lib/orca/model/document';
import { findObjectByName } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';

import { aColleague } from './fixtures/a-colleague';
import { aProject, commit } from './fixtures/a-project';
import { expectSaved } from './fixtures/expect-saved';
import { holdFrames } from './fixtures/hold-frames';
import { cellOf, write } from './fixtures/object-cells';
import { objectsNamed } from './fixtures/objects-named';
import { openTogether, type Pair } from './fixtures/open-together';
import { recordsOf } from './fixtures/records-of';
import { signInAsDemo } from './fixtures/sign-in-as-demo';

test.describe.configure({ mode: 'parallel' });

/** The focus in the matrix on its first cell, with the keyboard. */
async function enterMatrix(page: Page): Promise<void> {
  await page
    .getByRole('grid', { name: /matrix/ })
    .locator('[data-cell][tabindex="0"]')
    .focus();
}

test('what one person does, the other sees at once', async ({ browser }) => {
  const { ada, ben } = await openTogether(browser, 'objects');
  await write(ada, 'definition', 'What one borrows.');
  await expect(cellOf(ben, 'definition')).toHaveText('What one borrows.');
  await write(ben, 'name', 'Device');
  await expect(cellOf(ada, 'name')).toContainText('Device');
});

test('the header says who is here and where, and one can follow them', async ({ browser }) => {
  const { ada, ben } = await openTogether(browser, 'objects');
  await expect(ada.getByRole('button', { name: /^Ben, on Objects/ })).toBeVisible();
  await ben.keyboard.press('g');
  await ben.keyboard.press('l');
  await expect(ada.getByRole('button', { name: /^Ben, on Relationships/ })).toBeVisible();

  await ada.getByRole('button', { name: /^Ben, on Relationships/ }).click();
  await expect(ada).toHaveURL(/\/relationships/);
  await expect(ada.getByText('Following Ben')).toBeVisible();
  await ada.keyboard.press('Escape');
  await expect(ada.getByText('Following Ben')).toHaveCount(0);

  await ben.close();
  await expect(ada.getByRole('button', { name: /^Ben/ })).toHaveCount(0);
});

test('a cell that one person is in is ringed with their name, and locked while they edit it', async ({
  browser,
}) => {
  const { ada, ben } = await openTogether(browser, 'objects');
  await cellOf(ada, 'definition').getByRole('button').click();
  await expect(cellOf(ada, 'definition').getByRole('textbox')).toBeFocused();
  await expect(cellOf(ben, 'definition')).toContainText('Demo');

  await cellOf(ben, 'definition').getByRole('button').click();
  await expect(ben.getByText(/Demo.* is editing this[.]/).first()).toBeVisible();
  await expect(cellOf(ben, 'definition').getByRole('textbox')).toHaveCount(0);

  await cellOf(ada, 'definition').getByRole('textbox').fill('What one borrows.');
  await ada.keyboard.press('Enter');
  await expect(cellOf(ben, 'definition')).toContainText('What one borrows.');
  await write(ben, 'definition', 'What people borrow.');
  await expect(cellOf(ada, 'definition')).toContainText('What people borrow.');
});

test('what both do without network is merged when it is back', async ({ browser }) => {
  const { projectId, ada, ben, facilitator } = await openTogether(browser, 'objects');
  await ada.context().setOffline(true);
  await ben.context().setOffline(true);
  await write(ada, 'definition', 'Written by Ada in a tunnel.');
  await write(ben, 'name', 'Device');
  for (const page of [ada, ben]) {
    await expect(page.locator('[data-save-state="waiting"]')).toBeVisible();
  }
  await ada.context().setOffline(false);
  await ben.context().setOffline(false);
  for (const page of [ada, ben]) {
    await expect(cellOf(page, 'definition')).toHaveText('Written by Ada in a tunnel.');
    await expect(cellOf(page, 'name')).toContainText('Device');
    await expectSaved(page);
  }
  const document = documentOf(await recordsOf(facilitator.request, projectId));
  expect(findObjectByName(document, 'Device')?.definition).toBe('Written by Ada in a tunnel.');
});

test('where both write one field without network the later one stands, and the other brings theirs back', async ({
  browser,
}) => {
  const { projectId, ada, ben, facilitator } = await openTogether(browser, 'objects');
  await ada.context().setOffline(true);
  await ben.context().setOffline(true);
  await write(ada, 'definition', 'By Ada in a tunnel.');
  await write(ben, 'definition', 'By Ben in another.');
  for (const page of [ada, ben]) {
    await expect(page.locator('[data-save-state="waiting"]')).toBeVisible();
  }
  await ada.context().setOffline(false);
  await expectSaved(ada);
  await ben.context().setOffline(false);
  await expectSaved(ben);
  for (const page of [ada, ben]) {
    await expect(cellOf(page, 'definition')).toHaveText('By Ben in another.');
  }
  const news = 'Ben has since changed Definition of TOOL: “By Ben in another.”';
  await expect(ada.getByText(news)).toBeVisible();

  await ada.keyboard.press('Alt+b');
  for (const page of [ada, ben]) {
    await expect(cellOf(page, 'definition')).toHaveText('By Ada in a tunnel.');
    await expectSaved(page);
  }
  const document = documentOf(await recordsOf(facilitator.request, projectId));
  expect(findObjectByName(document, 'Tool')?.definition).toBe('By Ada in a tunnel.');
});

test('undo takes back one’s own edit and leaves the other’s alone', async ({ browser }) => {
  const { ada, ben } = await openTogether(browser, 'relationships');
  for (const page of [ada, ben]) await enterMatrix(page);
  await ada.keyboard.press('y');
  await ben.keyboard.press('ArrowRight');
  await ben.keyboard.press('n');
  const sentence = (page: Page) => page.locator('footer p').first();
  await expect(sentence(ben)).toContainText('answered no');
  await ada.keyboard.press('ArrowRight');
  await expect(sentence(ada)).toContainText('answered no');

  await ada.keyboard.press('Control+z');
  await expect(sentence(ada)).toContainText('answered no');
  await ben.keyboard.press('ArrowLeft');
  await expect(sentence(ben)).toContainText('Not asked yet');
  await ben.keyboard.press('Control+z');
  await expect(sentence(ada)).toContainText('Not asked yet');
});

test('who is overwritten sees by whom and brings their own back with one key', async ({
  browser,
}) => {
  const { projectId, ada, ben } = await openTogether(browser, 'objects');
  await write(ada, 'definition', 'Mine.');
  await expect(cellOf(ben, 'definition')).toHaveText('Mine.');
  const id = findObjectByName(documentOf(await recordsOf(ben.request, projectId)), 'Tool')?.id;
  if (id === undefined) throw new Error('There is no Tool.');
  await commit(ben.request, projectId, [
    { type: 'object.update', id, patch: { definition: 'Theirs.' } },
  ]);
  await expect(cellOf(ada, 'definition')).toHaveText('Theirs.');
  await expect(ada.getByText(/^Ben has since changed Definition of TOOL/)).toBeVisible();
  await ada.keyboard.press('Alt+b');
  await expect(cellOf(ada, 'definition')).toHaveText('Mine.');
  await expect(cellOf(ben, 'definition')).toHaveText('Mine.');
});

test('joins are announced once, small edits are not', async ({ browser }) => {
  const facilitator = await browser.newContext();
  await signInAsDemo(facilitator);
  const { id } = await aProject(facilitator.request, { operations: objectsNamed('Tool') });
  const ada = await facilitator.newPage();
  await ada.goto(`/projects/${id}/objects`);
  await expect(ada.getByRole('grid')).toBeVisible();
  const colleague = await aColleague(browser, facilitator.request, id, { name: 'Ben' });
  const ben = await colleague.newPage();
  await ben.goto(`/projects/${id}/objects`);
  await expect(ada.getByText('Ben joined')).toHaveCount(1);
  await write(ben, 'definition', 'Nobody needs to be told.');
  await expect(cellOf(ada, 'definition')).toHaveText('Nobody needs to be told.');
  await expect(ada.getByText(/^Ben changed/)).toHaveCount(0);
});

test('somebody who is removed is out within a second, and what they send then is never stored', async ({
  browser,
}) => {
  let hold: Awaited<ReturnType<typeof holdFrames>> | undefined;
  const before = async ({ ben }: Pick<Pair, 'ben'>) => {
    hold = await holdFrames(ben, 'commit');
  };
  const { projectId, ada, ben, facilitator } = await openTogether(browser, 'objects', { before });
  await write(ben, 'definition', 'On its way when Ben was removed.');
  const listed = await ada.request.get(`/api/v1/projects/${projectId}/members`);
  const { members } = membersReplySchema.parse(await listed.json());
  const benId = members.find(({ name }) => name === 'Ben')?.userId;
  const removed = await ada.request.delete(`/api/v1/projects/${projectId}/members/${benId}`);
  expect(removed.ok(), await removed.text()).toBe(true);

  await expect(ben.locator('[data-save-state="gone"]')).toBeVisible();
  await expect(ben.getByText('Your 1 unsaved edit is kept in this browser.')).toBeVisible();
  await expect(ben.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await expect(ada.getByRole('button', { name: /^Ben/ })).toHaveCount(0);
  hold?.release();
  const late = { batchId: crypto.randomUUID(), operations: objectsNamed('Intruder') };
  expect(await sendOverRequest(ben, projectId, late)).toBe(404);
  expect(await sendOverLine(ben, projectId, { userId: benId, late })).toBe(closeCodes.not_found);

  const document = documentOf(await recordsOf(facilitator.request, projectId));
  expect(findObjectByName(document, 'Tool')?.definition).toBe('');
  expect(findObjectByName(document, 'Intruder')).toBeUndefined();
});

type Late = { readonly batchId: string; readonly operations: readonly Operation[] };

/** Sends a batch from the page, as it does without a line. Gives the status of the answer. */
function sendOverRequest(page: Page, projectId: string, late: Late): Promise<number> {
  return page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      const { status } = await fetch(path, { method: 'POST', headers, body });
      return status;
    },
    [`/api/v1/projects/${projectId}/operations`, JSON.stringify(late)] as const,
  );
}

/** Opens a line from the page and sends a batch over it. Gives the code with which it is closed. */
function sendOverLine(
  page: Page,
  projectId: string,
  { userId, late }: { readonly userId: string | undefined; readonly late: Late },
): Promise<number> {
  const messages = [
    { type: 'hello', userId, version: null },
    { type: 'commit', ...late },
  ];
  return page.evaluate(
    ([path, texts]) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(path);
        socket.addEventListener('open', () => {
          for (const text of texts) socket.send(text);
        });
        socket.addEventListener('close', ({ code }) => resolve(code));
      }),
    [`${realtimePath}/${projectId}`, messages.map((message) => JSON.stringify(message))] as const,
  );
}

test('a guest looks on live through a link, without an account, and changes nothing', async ({
  browser,
}) => {
  const { projectId, ada } = await openTogether(browser, 'objects');
  const made = await ada.request.post(`/api/v1/projects/${projectId}/share-links`, {
    data: { role: 'viewer' },
  });
  const { path } = newShareLinkSchema.parse(await made.json());
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(path);
  await expect(guest).toHaveURL(new RegExp(`/projects/${projectId}`));
  await guest.goto(`/projects/${projectId}/objects`);
  await write(ada, 'definition', 'What one borrows.');
  await expect(cellOf(guest, 'definition')).toHaveText('What one borrows.');
  await expect(guest.getByText('View only')).toBeVisible();
  const refused = await guest.request.post(`/api/v1/projects/${projectId}/operations`, {
    data: { batchId: crypto.randomUUID(), operations: objectsNamed('Intruder') },
  });
  expect([401, 403]).toContain(refused.status());
});

test('who may only look is offered nothing that edits, on any screen', async ({ browser }) => {
  const facilitator = await browser.newContext();
  await signInAsDemo(facilitator);
  const operations = objectsNamed('Tool', 'Loan');
  const { id: projectId } = await aProject(facilitator.request, { operations });
  const looking = await aColleague(browser, facilitator.request, projectId, {
    name: 'Ben',
    role: 'viewer',
  });
  const page = await looking.newPage();
  const screens = ['', 'research', 'objects', 'relationships', 'ctas', 'attributes', 'exports'];
  for (const screen of screens) {
    await page.goto(`/projects/${projectId}/${screen}`);
    await expect(page.getByText('View only')).toBeVisible();
    const offers = page.getByRole('button', {
      name: /^(Add|New|Undo|Redo|Swap|Import into|Actions for|Role$|Question$|Not permitted)/,
      disabled: false,
    });
    await expect(offers, `${screen}: ${(await offers.allInnerTexts()).join(', ')}`).toHaveCount(0);
    const fields = page.getByRole('textbox', { name: /^(Add|New|Name of the new|Title|Text)/ });
    await expect(fields, screen).toHaveCount(0);
  }
});
