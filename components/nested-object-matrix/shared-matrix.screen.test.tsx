// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { giveMedia } from '@/components/testing/give-media';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { ownAddress } from '@/lib/client/view/own-address';
import { findRecord, recordsOf } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';
import { aDocument, anId, anObject } from '@/lib/orca/testing/builders';

import { NestedObjectScreen } from './nested-object-screen';

const alpha = anObject({ name: 'Alpha', orderKey: 'a0' });
const beta = anObject({ name: 'Beta', orderKey: 'a1' });
const gamma = anObject({ name: 'Gamma', orderKey: 'a2' });
const delta = anObject({ name: 'Delta', orderKey: 'a3' });

let project: MountedProject;

async function open(search: string): Promise<void> {
  window.history.replaceState(null, '', '/');
  project = await mountInProject(aDocument(alpha, beta, gamma, delta), <NestedObjectScreen />);
  await act(async () => ownAddress.show(search));
  await act(async () => cell().focus());
}

beforeEach(() => {
  giveSizes();
  giveMedia('wide');
});
afterEach(async () => {
  await project.unmount();
  vi.restoreAllMocks();
});

function cell(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
  if (!found) throw new Error('No cell has the focus');
  return found;
}
const place = () => cell().getAttribute('data-cell');
const hasKeyboard = () => document.activeElement === cell();
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    const target = document.activeElement ?? cell();
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });
const somebodyEdits = (...operations: Operation[]) =>
  act(async () => project.server.edit(anId(), ...operations));
const somebodyAddsAtTheTop = () =>
  somebodyEdits({ type: 'object.create', record: anObject({ name: 'New', orderKey: 'Zz' }) });
const names = () => recordsOf(project.store.document(), 'object').map(({ name }) => name);

/** What the matrix says, as "Alpha > Delta no". */
function said(): readonly string[] {
  const document = project.store.document();
  const nameOf = (id: string) => findRecord(document, 'object', id)?.name ?? '';
  return [
    ...recordsOf(document, 'relationship').map(
      ({ fromId, toId }) => `${nameOf(fromId)} > ${nameOf(toId)} yes`,
    ),
    ...recordsOf(document, 'answer').map(
      ({ rowId, columnId, value }) => `${nameOf(rowId)} > ${nameOf(columnId)} ${value}`,
    ),
  ].toSorted();
}

describe('a paste that waits to be confirmed', () => {
  const paste = async (text: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    await act(async () => {
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
  };
  const confirm = async () => {
    const found = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')];
    await act(async () => found.at(-1)?.click());
  };

  it('goes to the cells that were shown, though somebody adds an object above them', async () => {
    await open(`row=${beta.id}&column=${delta.id}`);
    await paste('yes\nno');
    await somebodyAddsAtTheTop();
    await confirm();
    expect(said()).toEqual(['Beta > Delta yes', 'Gamma > Delta no']);
  });

  it('is shown again where an object of it is gone by then', async () => {
    await open(`row=${beta.id}&column=${delta.id}`);
    await paste('yes\nno');
    await somebodyEdits({ type: 'object.remove', id: beta.id });
    await confirm();
    expect(said()).toEqual([]);
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('1 cell changes.');
    await confirm();
    expect(said()).toEqual(['Gamma > Delta no']);
  });
});

describe('while somebody else changes the order', () => {
  it('the keyboard stays in an empty cell, whichever row or column moves', async () => {
    await open(`row=${gamma.id}&column=${alpha.id}`);
    await somebodyAddsAtTheTop();
    expect([place(), hasKeyboard()]).toEqual(['3:1', true]);
    await somebodyEdits({ type: 'list.reorder', kind: 'object', id: delta.id, afterId: null });
    expect([place(), hasKeyboard()]).toEqual(['4:2', true]);
    await somebodyEdits({ type: 'list.reorder', kind: 'object', id: gamma.id, afterId: null });
    expect([place(), hasKeyboard()]).toEqual(['0:3', true]);
  });

  it('the keyboard goes to what stands where a removed object stood', async () => {
    await open(`row=${gamma.id}&column=${beta.id}`);
    await somebodyEdits({ type: 'object.remove', id: gamma.id });
    expect([place(), hasKeyboard()]).toEqual(['2:1', true]);
    await somebodyEdits({ type: 'object.remove', id: delta.id });
    expect([place(), hasKeyboard()]).toEqual(['1:1', true]);
  });

  it('rows in order of what they have most of stay where they are while they are filled', async () => {
    await open(`rows=most&row=${delta.id}&column=${alpha.id}`);
    const rows = () =>
      [...document.querySelectorAll('[role=rowheader][data-cell]')].map((head) =>
        names().find((name) => head.textContent.toUpperCase().includes(name.toUpperCase())),
      );
    await press('y');
    await somebodyAddsAtTheTop();
    expect(rows()).toEqual(['New', 'Alpha', 'Beta', 'Gamma', 'Delta']);
    expect([place(), hasKeyboard()]).toEqual(['4:1', true]);
    await somebodyEdits({ type: 'object.remove', id: beta.id });
    expect(rows()).toEqual(['New', 'Alpha', 'Gamma', 'Delta']);
  });

  it('a selection is given up where another object comes to stand in it', async () => {
    await open(`row=${beta.id}&column=${delta.id}`);
    await press('ArrowUp', { shiftKey: true });
    await somebodyEdits({ type: 'list.reorder', kind: 'object', id: gamma.id, afterId: alpha.id });
    await press('n');
    expect(said()).toEqual(['Alpha > Delta no']);
  });

  it('the name that is typed at a head stays there as it is', async () => {
    await open(`row=${gamma.id}&column=head`);
    await press('Enter');
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('No field');
    await act(async () => typeInto(field, 'Dev'));
    await somebodyAddsAtTheTop();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('Dev');
    expect(names()).toEqual(['New', 'Alpha', 'Beta', 'Gamma', 'Delta']);
  });

  it('the name of a new object is kept while it is typed', async () => {
    await open(`row=${gamma.id}&column=head`);
    await press('Enter', { altKey: true });
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) throw new Error('No field');
    await act(async () => typeInto(field, 'Invoice line'));
    await somebodyAddsAtTheTop();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('Invoice line');
  });
});
