// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { giveMedia } from '@/components/testing/give-media';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { ownAddress } from '@/lib/client/view/own-address';
import { findAnswer, findRecord, recordsOf, relationshipsBetween } from '@/lib/orca/model/lookups';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { aDocument, anAnswer, anId, anObject, aRelationship } from '@/lib/orca/testing/builders';

import { NestedObjectScreen } from './nested-object-screen';

let search = '';
let screen: 'wide' | 'phone' = 'wide';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = anObject({ name: 'Member', orderKey: 'a2' });
const place = { rowId: tool.id, columnId: loan.id };
const ends = { fromId: tool.id, toId: loan.id };

let project: MountedProject;
const open = async (...records: readonly OrcaRecord[]) => {
  giveMedia(screen);
  window.history.replaceState(null, '', '/');
  project = await mountInProject(aDocument(tool, loan, member, ...records), <NestedObjectScreen />);
  await act(async () => ownAddress.show(search));
  await act(async () => cell().focus());
};
beforeEach(() => {
  search = `row=${tool.id}&column=${loan.id}`;
  screen = 'wide';
  giveSizes();
});
afterEach(async () => {
  await project.unmount();
  vi.restoreAllMocks();
});

const cell = () => {
  const found = document.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
  if (!found) throw new Error('No cell has the focus');
  return found;
};
const press = async (key: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  await act(async () => void (document.activeElement ?? cell()).dispatchEvent(event));
  return event;
};
const said = () => document.body.textContent;
const editor = () => document.querySelector('[role=dialog]');
const yeses = (from = tool, to = loan) =>
  relationshipsBetween(project.store.document(), from.id, to.id);

describe('the keys of the nested-object matrix', () => {
  it('offer back the note of an answer that goes with it', async () => {
    await open(anAnswer({ ...place, value: 'no', note: 'The law forbids it' }));
    await press('y');
    expect(yeses()).toHaveLength(1);
    expect(said()).toContain('What was written about LOAN on TOOL is removed.');
    await act(async () => void project.store.undo());
    const answer = findAnswer(project.store.document(), 'nested_object', tool.id, loan.id);
    expect(answer?.note).toBe('The law forbids it');
  });

  it('answer in either case', async () => {
    await open(aRelationship(ends));
    await press('S');
    expect(yeses(loan, tool)).toHaveLength(1);
  });

  it('answer nothing by the letters of a word, which goes into the words of the cell', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    await open(aRelationship({ ...ends, label: 'is lent by', typical: '8-12' }));
    await press('n');
    expect(yeses()).toEqual([]);
    await press('e');
    expect(yeses()).toMatchObject([{ label: 'is lent by', typical: '8-12' }]);
    expect(said()).not.toContain('is removed.');
    expect(document.activeElement).toBe(editor()?.querySelector('input'));
    expect(editor()?.querySelector('input')?.value).toBe('ne');
    await press('Escape');
    expect(yeses()).toMatchObject([{ label: 'is lent by' }]);
  });

  it('come back to the cell that a word was begun on', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    await open(aRelationship(ends));
    await press('m');
    expect(cell().dataset['cell']).toBe('1:0');
    await press('a');
    expect(editor()?.getAttribute('aria-label')).toBe('TOOL sees LOAN');
    expect(editor()?.querySelector('input')?.value).toBe('ma');
    await press('Enter');
    expect(yeses()).toMatchObject([{ label: 'ma' }]);
    expect(recordsOf(project.store.document(), 'answer')).toEqual([]);
  });

  it('take back nothing but their own answers when they turn out to be a word', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    await open();
    const definition = 'What is lent';
    await act(async () => {
      project.store.edit([{ type: 'object.update', id: tool.id, patch: { definition } }]);
    });
    await press('y');
    expect(yeses()).toHaveLength(1);
    await press('z', { ctrlKey: true });
    expect(yeses()).toEqual([]);
    await press('o');
    expect(editor()?.querySelector('input')?.value).toBe('yo');
    expect(findRecord(project.store.document(), 'object', tool.id)?.definition).toBe(definition);
  });

  it('lead to what the list requires by one key, and back by one', async () => {
    await open(aRelationship(ends));
    await press('Enter', { shiftKey: true });
    expect(document.activeElement?.textContent).toContain('Mechanics');
    await press('Escape');
    expect(document.activeElement).toBe(cell());
    await press('ArrowLeft');
    await press('ArrowLeft');
    await press('Enter', { shiftKey: true });
    expect(document.activeElement?.textContent).toContain('Mechanics');
    await press('Escape');
    expect(document.activeElement).toBe(cell());
  });

  it('unfold the panel that they lead into', async () => {
    await open(aRelationship(ends));
    await press('\\', { ctrlKey: true });
    expect(document.querySelector('aside')?.hidden).toBe(true);
    await press('Enter', { shiftKey: true });
    expect(document.querySelector('aside')?.hidden).toBe(false);
    expect(document.activeElement?.textContent).toContain('Mechanics');
  });

  it('write a digit to every cell of a block', async () => {
    search = `row=${tool.id}&column=${member.id}`;
    await open();
    await press('ArrowDown', { shiftKey: true });
    await press('1');
    const counts = recordsOf(project.store.document(), 'relationship');
    expect(counts.map(({ min, max }) => [min, max])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(editor()).toBeNull();
  });

  it('fill over what was written, and say in how many cells', async () => {
    search = `row=${tool.id}&column=${member.id}`;
    await open(
      aRelationship({ fromId: tool.id, toId: member.id, viaId: loan.id }),
      aRelationship({ fromId: loan.id, toId: member.id, label: 'is written by', max: 1 }),
    );
    await press('ArrowDown', { shiftKey: true });
    await press('d', { ctrlKey: true });
    // Not by way of the object that it is on now.
    expect(yeses(loan, member)).toMatchObject([{ label: '', max: null, viaId: null }]);
    expect(said()).toContain('is removed.');
  });

  it('say that a filter hides what was not asked the other way', async () => {
    search = `row=${member.id}&column=${member.id}&find=member`;
    await open(aRelationship(ends));
    await press('m');
    expect(said()).toContain('1 not asked is filtered out.');
  });
});

it('lists at a head no more of what is missing than one reads', async () => {
  search = `row=${tool.id}&column=head`;
  const others = Array.from({ length: 23 }, (_, at) => anObject({ name: `Part ${at}` }));
  const all = others.map(({ id }) => aRelationship({ fromId: tool.id, toId: id }));
  await open(...others, ...all);
  const missing = [...document.querySelectorAll('li button')].map((one) => one.textContent);
  expect(missing.filter((text) => text.endsWith('sees TOOL?'))).toHaveLength(20);
  expect(said()).toContain('And 3 more.');
});

describe('the editor on the matrix', () => {
  it('answers no other cell with what is written on when somebody removes what it is of', async () => {
    await open();
    await press('Enter');
    expect(editor()?.contains(document.activeElement)).toBe(true);
    await act(async () => {
      project.server.edit(anId(), { type: 'object.remove', id: tool.id });
    });
    for (const key of [' ', 'b', 'y', 'n', '3', 'Delete', 'Tab', 'Enter']) await press(key);
    expect(editor()).toBeNull();
    expect(recordsOf(project.store.document(), 'relationship')).toEqual([]);
    expect(recordsOf(project.store.document(), 'answer')).toEqual([]);
    await press('Escape');
    expect(document.activeElement).toBe(cell());
    await press('y');
    expect(recordsOf(project.store.document(), 'relationship')).toHaveLength(1);
  });

  it('leaves undo to the matrix where nothing is typed', async () => {
    const back = { fromId: loan.id, toId: tool.id };
    await open(aRelationship({ ...ends, label: 'is lent by' }), aRelationship(back));
    await press('Enter');
    const junction = [...(editor()?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === 'Make a junction object',
    );
    await act(async () => {
      junction?.focus();
      junction?.click();
    });
    const count = () => recordsOf(project.store.document(), 'object').length;
    expect(count()).toBe(4);
    await press('z', { ctrlKey: true });
    expect(count()).toBe(3);
    await press('z', { ctrlKey: true, shiftKey: true });
    expect(count()).toBe(4);
    const label = editor()?.querySelector('input');
    await act(async () => label?.focus());
    await press('z', { ctrlKey: true });
    expect(count()).toBe(3);
    await act(async () => label && typeInto(label, 'is kept by'));
    expect((await press('z', { ctrlKey: true })).defaultPrevented).toBe(false);
  });

  it('stays open for a new line in a note', async () => {
    await open(aRelationship({ ...ends, note: 'one' }));
    await press('Enter');
    const note = editor()?.querySelector('textarea');
    await act(async () => note?.focus());
    const { defaultPrevented } = await press('Enter', { shiftKey: true });
    expect([defaultPrevented, editor() !== null]).toEqual([false, true]);
  });

  it('goes on with a typed digit where it is a sheet', async () => {
    screen = 'phone';
    await open();
    await press('3');
    const values = [...(editor()?.querySelectorAll('input') ?? [])].map(({ value }) => value);
    expect(values).toContain('3');
    await act(async () => void (await new Promise((drawn) => requestAnimationFrame(drawn))));
    expect(document.activeElement).toMatchObject({ value: '3' });
  });
});
