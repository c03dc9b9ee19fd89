// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

import { placeOf } from '@/components/presence/cells/place-of';
import { aPerson } from '@/components/presence/testing/a-person';
import { giveMedia } from '@/components/testing/give-media';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { ownAddress } from '@/lib/client/view/own-address';
import { ctasOf, findGrant, findRecord, recordsOf } from '@/lib/orca/model/lookups';
import { aCta, aDocument, aGrant, anId, anObject, aRole } from '@/lib/orca/testing/builders';

import { CtaScreen } from './cta-screen';

const tool = anObject({ name: 'Tool', orderKey: 'a0', states: [{ name: 'free' }] });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const clerk = aRole({ name: 'Clerk', orderKey: 'a1' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', orderKey: 'a0' });
const giveBack = aCta({ objectId: tool.id, verb: 'Return', orderKey: 'a1' });
const borrowing = aGrant({ ctaId: borrow.id, roleId: member.id });
const returning = aGrant({ ctaId: giveBack.id, roleId: member.id });
const verbs = [borrow, giveBack, borrowing, returning];
const model = aDocument(tool, loan, member, clerk, ...verbs);

let project: MountedProject;
const mount = async (document_ = model, address = '', screen: 'wide' | 'phone' = 'wide') => {
  giveSizes();
  giveMedia(screen);
  window.history.replaceState(null, '', '/');
  project = await mountInProject(document_, <CtaScreen />);
  await act(async () => ownAddress.show(address));
};
afterEach(async () => {
  await project.unmount();
  vi.restoreAllMocks();
});

const found = <Found extends Element>(one: Found | null | undefined): Found => {
  if (!one) throw new Error('It is not there');
  return one;
};
const cell = () => found(document.querySelector<HTMLElement>('[data-cell][tabindex="0"]'));
const press = (key: string, target: Element = found(document.activeElement)) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const button = (label: string, within: ParentNode = document) =>
  [...within.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === label || one.getAttribute('aria-label') === label,
  );
const click = (label: string, within: ParentNode = document) =>
  act(async () => {
    const pressed = found(button(label, within));
    pressed.focus();
    pressed.click();
  });
const takeKeyboard = () => act(async () => cell().focus());
const typing = () => document.querySelector<HTMLInputElement>('input[role=combobox]');
const sheet = () => found(document.querySelector('[role=dialog]'));
const told = () => document.activeElement?.getAttribute('aria-label');
const grants = () => recordsOf(project.store.document(), 'grant');
const hold = (place: string) =>
  act(async () => {
    const editing = aPerson({ place, editing: { place, sinceMs: 0 } });
    project.link.say({ type: 'people', present: [editing], left: [] });
  });

it('closes an empty field that lost the keyboard, and types the next letter into a new one', async () => {
  await mount(aDocument(tool, loan, member));
  await takeKeyboard();
  await press('Enter');
  await takeKeyboard();
  expect(typing()).toBeNull();
  await press('b');
  expect(document.activeElement).toBe(typing());
  expect(typing()?.value).toBe('b');
});

it('goes on in the field whose text could not be taken', async () => {
  await mount(aDocument(tool, loan, member));
  await takeKeyboard();
  await press('Enter');
  await act(async () => typeInto(found(typing()), 'a'.repeat(300)));
  await press('Enter');
  await takeKeyboard();
  await press('Enter');
  expect(document.activeElement).toBe(typing());
  expect(typing()?.value).toHaveLength(300);
});

it('gives the cell the keyboard when somebody revokes the chosen verb', async () => {
  await mount();
  await takeKeyboard();
  await press('Enter');
  expect(document.activeElement).not.toBe(cell());
  await act(async () => {
    project.server.edit(anId(), { type: 'grant.remove', id: borrowing.id });
  });
  expect(document.activeElement).toBe(cell());
  expect(button('Add a verb', cell())).toBeDefined();
});

it('types no other verb with the rest of a new name when somebody deletes the verb that gets it', async () => {
  await mount();
  await takeKeyboard();
  for (const key of ['Enter', 'Enter']) await press(key);
  await act(async () => {
    project.server.edit(anId(), { type: 'cta.remove', id: borrow.id });
  });
  await press('n');
  expect(document.activeElement).toBe(document.querySelector('[role=grid]'));
  await press('Escape');
  expect(document.activeElement).toBe(cell());
  expect(button('Add a verb', cell())).toBeDefined();
});

it('chooses no verb any more when the cell itself gets the keyboard', async () => {
  await mount();
  await takeKeyboard();
  await press('Enter');
  expect(told()).toBe('Borrow');
  await takeKeyboard();
  expect(document.querySelector('[role=grid] .outline-accent')).toBeNull();
  expect(document.querySelector('aside')?.textContent).toContain('forMember');
  await press('Delete');
  expect(grants()).toEqual([]);
});

it('gives the keyboard back to the chosen verb on Escape in the panel', async () => {
  await mount();
  await takeKeyboard();
  await press('Enter');
  const field = found(document.querySelector<HTMLInputElement>('aside input'));
  await act(async () => field.focus());
  await press('Escape');
  expect(told()).toBe('Borrow');
  await press('Delete');
  expect(grants()).toEqual([returning]);
});

it('leads into the story that is written by hand, and back by Escape and Enter', async () => {
  await mount();
  await takeKeyboard();
  await press('Enter');
  const story = () => document.activeElement?.closest('section')?.getAttribute('aria-label');
  for (const key of ['Escape', 'Enter']) {
    await click('Edit by hand');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await act(async () =>
      typeInto(found(document.activeElement?.closest('textarea')), `By ${key}`),
    );
    await press(key);
    expect([document.activeElement?.textContent.trim(), story()]).toEqual([
      'Edit by hand',
      'Story of Member',
    ]);
  }
  expect(findGrant(project.store.document(), borrow.id, member.id)?.story).toBe('By Enter');
  await click('Make it anew');
  expect(document.activeElement?.textContent.trim()).toBe('Edit by hand');
});

it('keeps the keyboard in the list when the panel is left or deletes its verb', async () => {
  await mount(model, 'view=list');
  await takeKeyboard();
  const field = found(document.querySelector<HTMLInputElement>('aside input'));
  await act(async () => field.focus());
  await press('Escape');
  expect(document.activeElement).toBe(cell());
  await click('Delete call to action');
  expect(ctasOf(project.store.document(), tool.id)).toHaveLength(1);
  expect(document.activeElement).toBe(cell());
});

it('goes on in the list at the line of the verb that was chosen in the matrix', async () => {
  await mount();
  await takeKeyboard();
  await press('Enter');
  await press('ArrowDown');
  await click('List');
  await takeKeyboard();
  expect(document.querySelector('footer')?.textContent).toContain('I want to return');
});

it('waits for roles after the first one, and not whenever the matrix is shown again', async () => {
  await mount(aDocument(tool));
  const field = () =>
    document.querySelector<HTMLInputElement>('input[aria-label="Name of the new role"]');
  await act(async () => typeInto(found(field()), 'Member'));
  await press('Enter');
  expect(told()).toBe('Name of the new role');
  await press('Escape');
  for (const view of ['List', 'Matrix', 'Transposed']) await click(view);
  expect(field()).toBeNull();
});

it('leads from a verb in the sheet of a phone back to its cell', async () => {
  await mount(model, '', 'phone');
  await takeKeyboard();
  await press('Enter');
  const verb = [...sheet().querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes('Borrow'),
  );
  await act(async () => verb?.click());
  expect(button('Delete call to action', sheet())).toBeDefined();
  await click('The whole cell', sheet());
  expect(sheet().contains(found(typing()))).toBe(true);
});

it('types verbs in the sheet of a phone, and goes back to the cell by Escape', async () => {
  await mount(model, '', 'phone');
  await takeKeyboard();
  await press('Enter');
  const field = found(typing());
  expect(sheet().contains(field)).toBe(true);
  await act(async () => typeInto(field, 'Lend, Mend'));
  await press('Enter', field);
  expect(grants()).toHaveLength(4);
  expect(typing()?.value).toBe('');
  await press('Escape', field);
  for (let frame = 0; frame < 3; frame += 1) {
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(document.activeElement).toBe(cell());
});

it('takes what is typed in the sheet of a phone to no other object when this one is removed', async () => {
  await mount(aDocument(tool, loan, member), '', 'phone');
  await takeKeyboard();
  await press('Enter');
  await act(async () => typeInto(found(typing()), 'Lend'));
  await act(async () => {
    project.server.edit(anId(), { type: 'object.remove', id: tool.id });
  });
  expect(typing()?.value ?? '').toBe('');
  expect(document.body.textContent).toContain('Your text was not saved: “Lend”');
  expect(recordsOf(project.store.document(), 'cta')).toEqual([]);
});

it('shows on a phone the details of a verb that is tapped in the cell with the keyboard', async () => {
  await mount(model, '', 'phone');
  await act(async () => button('Borrow', cell())?.click());
  expect(document.querySelector('[role=dialog]')).toBeNull();
  await takeKeyboard();
  await act(async () => button('Return', cell())?.click());
  expect(button('Delete call to action', sheet())).toBeDefined();
  expect(sheet().querySelector('input')?.value).toBe('Return');
});

it('opens the sheet of a phone by the sign that adds a verb', async () => {
  await mount(aDocument(tool, loan, member), '', 'phone');
  await takeKeyboard();
  await act(async () => button('Add a verb', cell())?.click());
  expect(sheet().contains(found(typing()))).toBe(true);
});

it.each(['acceptance', 'states'] as const)(
  'leaves the %s that somebody else edits',
  async (field) => {
    await mount();
    await takeKeyboard();
    await press('Enter');
    await hold(placeOf.field({ kind: 'grant', id: borrowing.id, field }));
    const offered = document.querySelector('[aria-label^="Add: "]')?.getAttribute('aria-label');
    await click(field === 'states' ? 'free' : (offered ?? ''));
    expect(grants()).toEqual([borrowing, returning]);
  },
);

it('takes a locked cell over by t on a verb in it, as the refusal offers', async () => {
  await mount();
  await act(async () => {
    project.link.role = 'facilitator';
    project.link.renew();
  });
  await takeKeyboard();
  await press('Enter');
  const place = placeOf.ctaCell(tool.id, member.id);
  await hold(place);
  await press('p');
  expect(document.body.textContent).toContain('Take over');
  await press('t');
  expect(project.link.told).toContainEqual({ type: 'lease.take', place, takeOver: true });
  expect(grants()).toEqual([borrowing, returning]);
});

it('leaves a verb that somebody else names where it is', async () => {
  await mount();
  await takeKeyboard();
  await press('Enter');
  await hold(placeOf.field({ kind: 'cta', id: borrow.id, field: 'verb' }));
  await click('Delete call to action');
  expect(findRecord(project.store.document(), 'cta', borrow.id)).toBeDefined();
});
