// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

import { clip } from '@/components/testing/clip';
import { giveMedia } from '@/components/testing/give-media';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { ownAddress } from '@/lib/client/view/own-address';
import { recordsOf } from '@/lib/orca/model/lookups';
import { aCta, aDocument, aGrant, anId, anObject, aRole } from '@/lib/orca/testing/builders';

import { CtaScreen } from './cta-screen';

const tool = anObject({ name: 'Tool', orderKey: 'a0', states: [{ name: 'free' }] });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const clerk = aRole({ name: 'Clerk', orderKey: 'a1' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', why: 'To build', orderKey: 'a0' });
const borrowing = aGrant({
  ctaId: borrow.id,
  roleId: member.id,
  states: ['free'],
  condition: 'if trained',
  tier: 'P',
  story: 'As a member, I borrow',
});

let project: MountedProject;

async function open(address = ''): Promise<void> {
  giveSizes();
  giveMedia('wide');
  window.history.replaceState(null, '', '/');
  project = await mountInProject(
    aDocument(tool, loan, member, clerk, borrow, borrowing),
    <CtaScreen />,
  );
  await goTo(tool, member, address);
}
afterEach(async () => {
  await project.unmount();
  vi.restoreAllMocks();
});

async function goTo(object: typeof tool, role: typeof member | null, more = ''): Promise<void> {
  const column = role?.id ?? 'unassigned';
  await act(async () => ownAddress.show(`row=${object.id}&column=${column}${more}`));
  await act(async () => document.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus());
}
const grants = () => recordsOf(project.store.document(), 'grant');
const outlined = () => document.querySelectorAll('[data-grid-block=cut]').length;
const said = () => document.body.textContent;

it.each([
  ['as it stands', ''],
  ['turned round', '&turned=1'],
])('moves a permission whole, to another role and object, %s', async (_how, address) => {
  await open(address);
  const cut = await clip('cut');
  expect([grants(), outlined()]).toEqual([[borrowing], 1]);
  await goTo(loan, clerk, address);
  await clip('paste', cut);
  expect(grants()).toEqual([{ ...borrowing, roleId: clerk.id }]);
  expect(recordsOf(project.store.document(), 'cta')).toEqual([{ ...borrow, objectId: loan.id }]);
  expect(outlined()).toBe(0);
  await act(async () => void project.store.undo());
  expect(grants()).toEqual([borrowing]);
});

it('says what is lost among the verbs that nobody may use', async () => {
  await open();
  const cut = await clip('cut');
  await goTo(tool, null);
  await clip('paste', cut);
  expect(grants()).toEqual([]);
  expect(said()).toContain(
    'Not moved along and taken out: 1 tier, 1 list of states, 1 condition and 1 story.',
  );
});

it('moves nothing whose role was put away meanwhile', async () => {
  await open();
  const cut = await clip('cut');
  await act(async () =>
    project.server.edit(anId(), {
      type: 'role.update',
      id: member.id,
      patch: { isArchived: true },
    }),
  );
  await goTo(loan, clerk);
  await clip('paste', cut);
  expect(said()).toContain(
    'An object or role of the cut cells is no longer there. Nothing is moved.',
  );
  expect(grants()).toEqual([borrowing]);
});
