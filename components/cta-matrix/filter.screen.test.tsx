// @vitest-environment happy-dom
import { setTimeout as sleep } from 'node:timers/promises';

import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

import { giveMedia } from '@/components/testing/give-media';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { ownAddress } from '@/lib/client/view/own-address';
import {
  aCta,
  aDocument,
  aGrant,
  anId,
  anObject,
  aPhase,
  aRole,
} from '@/lib/orca/testing/builders';

import { CtaScreen } from './cta-screen';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', crud: 'update', orderKey: 'a0' });
const mend = aCta({ objectId: tool.id, verb: 'Mend', crud: 'update', orderKey: 'a1' });
const model = aDocument(
  tool,
  member,
  borrow,
  mend,
  aGrant({ ctaId: borrow.id, roleId: member.id, tier: 'P' }),
  aGrant({ ctaId: mend.id, roleId: member.id }),
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

const button = (says: string, within: ParentNode = document) => {
  const found = [...within.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === says || one.getAttribute('aria-label') === says,
  );
  if (!found) throw new Error(`No button says ${says}`);
  return found;
};
const click = (says: string) => act(async () => button(says).click());
const press = (key: string, target: Element | null) =>
  act(async () => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const popover = () => document.querySelector('[role=dialog]') ?? document;
const cell = () => document.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
const footer = () => document.querySelector('footer')?.textContent;
const aside = () => document.querySelector('aside')?.textContent;

it('leads out of a filter that leaves nothing in the list, and tells of no verb that it left out', async () => {
  await mountAt('view=list');
  expect(footer()).toContain('I want to borrow');
  await act(async () => ownAddress.show('view=list&crud=delete'));
  expect(document.body.textContent).toContain('0 of 2 match.');
  expect(footer()).toBe('0 of 2 match, 1 primary · 1 of 1 cells asked');
  expect(aside()).toBe('No call to action is shown.');
  await click('Show all verbs');
  expect(document.querySelector('[role=grid]')?.textContent).toContain('Mend');
  expect(footer()).toContain('I want to borrow');
});

it('says how many verbs match, beside the filter and below, and nothing where none are looked for', async () => {
  await mountAt('primary=1');
  expect(button('Filter 1 of 2 match').textContent).toContain('Filter');
  expect(footer()).toContain('1 of 2 match, 1 primary');
  await act(async () => ownAddress.show(''));
  expect(button('Filter').textContent.trim()).toBe('Filter');
  expect(footer()).not.toContain('match');
});

it('says so as soon as the filter is set', async () => {
  await mountAt('');
  await click('Filter');
  await act(async () => button('Primary only', popover()).click());
  expect(popover().textContent).toContain('1 of 2 match');
  expect(footer()).toContain('1 of 2 match');
  expect(button('Mend, update, not looked for').className).not.toContain('opacity');
});

it('lets verbs be read that are not looked for, and tells them from the others in words too', async () => {
  await mountAt('primary=1');
  const chipOf = (label: string) => button(label).parentElement?.className ?? '';
  expect(chipOf('Borrow, update, tier P')).toContain('bg-cta-soft');
  const faded = chipOf('Mend, update, not looked for');
  expect(faded).toContain('text-quiet');
  expect(faded).not.toMatch(/opacity|bg-cta/);
});

it('says of a verb that is typed under a filter why it is faded', async () => {
  await mountAt('primary=1');
  await act(async () => cell()?.focus());
  await press('s', cell());
  const field = document.querySelector<HTMLInputElement>('input[role=combobox]');
  await act(async () => field && typeInto(field, 'Serve'));
  await press('Enter', field);
  expect(document.body.textContent).toContain('“Serve” is added. The filter does not look for it.');
});

it('says how phases come to be while there is none to look for', async () => {
  await mountAt('');
  await click('Filter');
  expect(popover().textContent).toContain('Phase There is none yet.');
  const phase = aPhase({ name: 'Later' });
  await act(async () => {
    project.store.edit([
      { type: 'phase.create', record: phase },
      { type: 'cta.update', id: mend.id, patch: { phaseId: phase.id } },
    ]);
  });
  expect(popover().textContent).not.toContain('There is none yet.');
  await act(async () => ownAddress.show(`phase=${phase.id}`));
  // It counts when edits have paused.
  while (footer()?.includes('1 of 2 match') !== true) await act(() => sleep(50));
});

it('draws what is pressed in the filter as what is pressed in the view', async () => {
  await mountAt('');
  const isOutlined: Record<string, boolean> = {};
  for (const [menu, ...names] of [
    ['Filter', 'Create', 'Not said', 'Primary only', 'Hide rows and columns without a match'],
    ['View', 'Hide empty'],
  ] as const) {
    await click(menu);
    for (const name of names) {
      isOutlined[name] = button(name, popover()).className.includes('border border-control');
    }
    await press('Escape', document.activeElement);
  }
  expect(Object.entries(isOutlined).filter(([, isSo]) => !isSo)).toEqual([]);
});

it('counts in the heads what is looked for', async () => {
  const heads = () =>
    ['[role=rowheader]', '[role=columnheader][data-cell]'].map(
      (head) => document.querySelector(head)?.textContent,
    );
  await mountAt('');
  expect(heads()).toEqual(['Tool2 calls to action', 'Member2 calls to action']);
  await act(async () => ownAddress.show('primary=1'));
  expect(heads()).toEqual(['Tool1/2 calls to action match', 'Member1/2 calls to action match']);
  await act(async () => {
    project.server.edit(anId(), { type: 'cta.remove', id: mend.id });
  });
  await act(async () => ownAddress.show(''));
  expect(heads()).toEqual(['Tool1 call to action', 'Member1 call to action']);
});
