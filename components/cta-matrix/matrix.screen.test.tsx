// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { aPerson } from '@/components/presence/testing/a-person';
import { giveMedia } from '@/components/testing/give-media';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { ctasOf, findAnswer, findGrant, recordsOf } from '@/lib/orca/model/lookups';
import { aDocument, anId, anObject, aRole } from '@/lib/orca/testing/builders';

import { CtaScreen } from './cta-screen';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const system = aRole({ name: 'Clock', roleKind: 'system', orderKey: 'a1' });

let project: MountedProject;
beforeEach(async () => {
  giveSizes();
  giveMedia('wide');
  window.history.replaceState(null, '', '/');
  project = await mountInProject(aDocument(tool, loan, member, system), <CtaScreen />);
});
afterEach(async () => {
  await project.unmount();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const cell = () => {
  const found = document.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
  if (!found) throw new Error('No cell has the focus');
  return found;
};
const press = (
  key: string,
  target: Element = document.activeElement ?? cell(),
  withKeys: { readonly shiftKey?: boolean } = {},
) =>
  act(async () => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...withKeys }),
    );
  });
const field = () => {
  const found = document.querySelector<HTMLInputElement>('input[role=combobox]');
  if (!found) throw new Error('Nothing is typed into');
  return found;
};
const write = (text: string) => act(async () => typeInto(field(), text));
const verbsOfTool = () => ctasOf(project.store.document(), tool.id).map(({ verb }) => verb);
const answerOf = (objectId: string) =>
  findAnswer(project.store.document(), 'cta', objectId, member.id)?.value;

it('says what was typed into a cell whose object somebody removes, and writes none of the rest elsewhere', async () => {
  await act(async () => cell().focus());
  await press('b');
  await write('Borrow');
  await act(async () => {
    project.server.edit(anId(), { type: 'object.remove', id: tool.id });
  });
  expect(document.body.textContent).toContain('Your text was not saved: “Borrow”');
  for (const key of [' ', 'c', 'Backspace', 'Delete', 'Tab', 'Enter']) await press(key);
  expect(document.querySelector('input[role=combobox]')).toBeNull();
  expect(recordsOf(project.store.document(), 'answer')).toEqual([]);
  await press('ArrowRight');
  expect(document.activeElement).toBe(cell());
  await press('c');
  expect(field().value).toBe('c');
});

it('leaves a cell of a block that somebody else edits, and says so', async () => {
  await act(async () => cell().focus());
  const place = `cta:${loan.id}:${member.id}`;
  const editing = aPerson({ place, editing: { place, sinceMs: 0 } });
  await act(async () => project.link.say({ type: 'people', present: [editing], left: [] }));
  await press('ArrowDown', cell(), { shiftKey: true });
  await press('?');
  expect(answerOf(tool.id)).toBe('question');
  expect(answerOf(loan.id)).toBeUndefined();
  expect(document.body.textContent).toContain('1 cell left as it is');
  expect(document.body.textContent).toContain('2 cells selected');
});

it('shows those who may only look nothing to edit with', async () => {
  await act(async () => {
    project.link.role = 'viewer';
    project.link.renew();
  });
  await act(async () => cell().focus());
  for (const key of ['a', '1', ' ', '?']) await press(key);
  expect(document.querySelector('[role=grid] input')).toBeNull();
  expect(answerOf(tool.id)).toBeUndefined();
  expect(verbsOfTool()).toEqual([]);
  const buttons = [...document.querySelectorAll('[role=grid] button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual([]);
});

describe('the CTA matrix by keys', () => {
  beforeEach(() => act(async () => cell().focus()));

  it('makes three verbs of a typed list, and one undo takes them back', async () => {
    await press('a');
    expect(field().getAttribute('aria-label')).toBe('New verb of TOOL for Member');
    await write('approve, reject, send back');
    await press('Enter');
    expect(verbsOfTool()).toEqual(['Approve', 'Reject', 'Send back']);
    await press('Escape');
    await act(async () => project.store.undo());
    expect(verbsOfTool()).toEqual([]);
  });

  it('says beside the field why a verb of 300 characters is none', async () => {
    await press('a');
    await write('a'.repeat(300));
    await press('Enter');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('300 characters');
    expect(verbsOfTool()).toEqual([]);
  });

  it('takes an offered verb by its digit', async () => {
    // Offered when the keyboard rests on a cell: here when the test says so.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await press('ArrowDown');
    await press('ArrowUp');
    await act(async () => void vi.advanceTimersByTime(1_000));
    const offered = [...document.querySelectorAll('[role=grid] li button')];
    expect(offered.length).toBeGreaterThan(3);
    await press('1');
    expect(verbsOfTool()).toHaveLength(1);
    expect(offered[0]?.textContent).toBe(`1${verbsOfTool()[0] ?? ''}`);
  });

  it('keeps the number of each offered verb, and all of them beside the cell, until it is left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await press('ArrowDown');
    await press('ArrowUp');
    await act(async () => void vi.advanceTimersByTime(1_000));
    const offered = () =>
      [...document.querySelectorAll('[role=grid] li button')].map(({ textContent }) => textContent);
    const before = offered();
    expect(before.slice(0, 3)).toEqual(['1Create', '2View', '3Edit']);
    for (const digit of ['1', '2', '1', '3']) await press(digit);
    expect(verbsOfTool()).toEqual(['Create', 'View', 'Edit']);
    expect(offered()).toEqual(before);
    const inPanel = [
      ...document.querySelectorAll('section[aria-label="Verbs to ask about"] div li button'),
    ].map((button) => button.getAttribute('aria-label'));
    expect(inPanel.slice(2, 4)).toEqual(['Edit, is here', 'Add Delete']);
    await press('Enter');
    await press('ArrowRight');
    expect(offered()).toEqual([]);
    for (const key of ['Escape', 'ArrowDown', 'ArrowUp']) await press(key);
    await act(async () => void vi.advanceTimersByTime(1_000));
    expect(offered()).toEqual([]);
    await press('1');
    expect(verbsOfTool()).toHaveLength(4);
  });

  it('takes one by its digit beside verbs too, as the panel says', async () => {
    await press('l');
    await write('Lend');
    await press('Enter');
    await press('Escape');
    const offered = document
      .querySelector('section[aria-label="Verbs to ask about"] li button')
      ?.getAttribute('aria-label');
    await press('1');
    expect(verbsOfTool()).toHaveLength(2);
    expect(offered).toBe(`Add ${verbsOfTool()[1] ?? ''}`);
  });

  it('goes through the answers by Space, and back to nothing by Delete', async () => {
    const said: unknown[] = [];
    for (let step = 0; step < 4; step += 1) {
      await press(' ');
      said.push(answerOf(tool.id));
    }
    expect(said).toEqual(['question', 'not_permitted', 'not_applicable', undefined]);
    await press('?');
    await press('Delete');
    expect(answerOf(tool.id)).toBeUndefined();
  });

  it('says where nobody can be asked that answers are about roles', async () => {
    await press('End');
    await press('?', cell());
    expect(document.body.textContent).toContain('An answer is about a role.');
  });

  it('refuses a name that another verb of the object has, beside its field', async () => {
    await press('b');
    await write('Borrow, Return');
    await press('Enter');
    await press('Escape');
    await press('Enter');
    await press('Enter');
    const name = document.querySelector('[role=grid] textarea, [role=grid] input');
    const isField = name instanceof HTMLTextAreaElement || name instanceof HTMLInputElement;
    if (!isField) throw new Error('Nothing is renamed');
    await act(async () => typeInto(name, 'return'));
    await press('Enter', name);
    expect(document.querySelector('[role=grid] [role=alert]')?.textContent).toContain(
      'TOOL has “Return” already.',
    );
    expect(verbsOfTool()).toEqual(['Borrow', 'Return']);
  });

  it('sets tier and part of life of a verb by their letters, and takes it out by Delete', async () => {
    await press('l');
    await write('Lend');
    await press('Enter');
    await press('Escape');
    await press('Enter');
    await press('p');
    await press('u');
    const [cta] = ctasOf(project.store.document(), tool.id);
    expect(cta?.crud).toBe('update');
    expect(findGrant(project.store.document(), cta?.id ?? '', member.id)?.tier).toBe('P');
    await press('Delete');
    expect(findGrant(project.store.document(), cta?.id ?? '', member.id)).toBeUndefined();
    expect(document.body.textContent).toContain('Unassigned1');
  });

  it('goes on to the next cell by Tab with what was typed', async () => {
    await press('l');
    await write('Lend');
    await press('Tab');
    expect(verbsOfTool()).toEqual(['Lend']);
    expect(cell().getAttribute('data-cell')).toBe('0:1');
  });
});

it('shows each use of a verb in a line of the list', async () => {
  await act(async () => cell().focus());
  await press('b');
  await write('Borrow, Return');
  await press('Enter');
  await press('Escape');
  const list = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === 'List',
  );
  await act(async () => list?.click());
  const text = document.querySelector('[role=grid]')?.textContent ?? '';
  expect(text).toContain('Borrow');
  expect(text).toContain('As a MEMBER, I want to return a TOOL so that …');
  // What is marked is what is told of.
  expect(document.querySelector('footer')?.textContent).toContain('I want to borrow a TOOL');
  await press('ArrowDown', cell());
  expect(document.querySelector('footer')?.textContent).toContain('I want to return a TOOL');
});

it('stands on objects across where it is turned round', async () => {
  const turned = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === 'Transposed',
  );
  await act(async () => turned?.click());
  const heads = [...document.querySelectorAll('[role=rowheader]')].map((head) =>
    head.textContent.replaceAll(/\d.*/g, ''),
  );
  expect(heads.slice(0, 2)).toEqual(['Member', 'Clock system']);
});
