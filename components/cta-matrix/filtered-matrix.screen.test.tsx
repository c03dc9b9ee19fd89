// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

import { giveMedia } from '@/components/testing/give-media';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { ownAddress } from '@/lib/client/view/own-address';
import { recordsOf } from '@/lib/orca/model/lookups';
import { aCta, aDocument, aGrant, anObject, aRole } from '@/lib/orca/testing/builders';

import { CtaScreen } from './cta-screen';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const fine = anObject({ name: 'Fine', orderKey: 'a1' });
const loan = anObject({ name: 'Loan', orderKey: 'a2' });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const clerk = aRole({ name: 'Clerk', orderKey: 'a1' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', orderKey: 'a0' });
const close = aCta({ objectId: loan.id, verb: 'Close', orderKey: 'a1' });
const model = aDocument(
  tool,
  fine,
  loan,
  member,
  clerk,
  borrow,
  close,
  aGrant({ ctaId: borrow.id, roleId: member.id }),
  aGrant({ ctaId: borrow.id, roleId: clerk.id }),
  aGrant({ ctaId: close.id, roleId: clerk.id }),
);

let project: MountedProject;
const mountAt = async (address: string) => {
  giveSizes();
  giveMedia('wide');
  window.history.replaceState(null, '', '/');
  project = await mountInProject(model, <CtaScreen />);
  await act(async () => ownAddress.show(address));
};
afterEach(async () => {
  await project.unmount();
  vi.restoreAllMocks();
});

const inFocus = () => {
  const found = document.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
  if (!found) throw new Error('Nothing has the focus');
  return found;
};
const press = (key: string, target: Element = inFocus(), withKeys: { altKey?: boolean } = {}) =>
  act(async () => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...withKeys }),
    );
  });
const story = () => document.querySelector('footer')?.textContent;
const objectNames = () => recordsOf(project.store.document(), 'object').map(({ name }) => name);
const rowHeads = () =>
  [...document.querySelectorAll('[role=rowheader][aria-colindex="1"]')].map(
    ({ textContent }) => textContent,
  );

it.each(['find=member', 'find=loan', 'find=fine'])(
  'goes through every line of the list while the matrix looks for heads (%s)',
  async (find) => {
    await mountAt(`view=list&${find}`);
    await act(async () => inFocus().focus());
    const told = [
      'As a MEMBER, I want to borrow',
      'As a CLERK, I want to borrow',
      'As a CLERK, I want to close',
    ];
    for (const [line, sentence] of told.entries()) {
      expect(inFocus().getAttribute('data-cell')).toBe(`${line}:0`);
      expect(story()).toContain(sentence);
      await press('ArrowDown');
    }
  },
);

it('tells which way the list is sorted by a column', async () => {
  await mountAt('view=list');
  const sorts = () =>
    [...document.querySelectorAll('[role=columnheader][data-cell]')].map((head) =>
      head.getAttribute('aria-sort'),
    );
  const pressHead = () =>
    act(async () =>
      document.querySelector<HTMLElement>('[role=columnheader][data-cell] button')?.click(),
    );
  expect(new Set(sorts())).toEqual(new Set([null]));
  await pressHead();
  expect(sorts().slice(0, 2)).toEqual(['ascending', null]);
  await pressHead();
  expect(sorts()[0]).toBe('descending');
});

it('shows an object that is added while others are looked for', async () => {
  await mountAt('find=tool');
  const add = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === 'Object',
  );
  await act(async () => add?.click());
  const field = document.querySelector<HTMLInputElement>(
    'input[aria-label="Name of the new object"]',
  );
  if (!field) throw new Error('Nothing is typed into');
  await act(async () => typeInto(field, 'Deposit'));
  await press('Enter', field);
  expect(objectNames()).toContain('Deposit');
  expect(rowHeads().join()).toContain('Deposit');
});

it('moves a head past the next one that is shown', async () => {
  await mountAt('find=o');
  await act(async () => inFocus().focus());
  await press('ArrowLeft');
  await press('ArrowDown', inFocus(), { altKey: true });
  expect(objectNames()).toEqual(['Fine', 'Loan', 'Tool']);
});
