// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { placeOf } from '@/components/presence/cells/place-of';
import { aPerson } from '@/components/presence/testing/a-person';
import { clip } from '@/components/testing/clip';
import { giveMedia } from '@/components/testing/give-media';
import { giveSizes } from '@/components/testing/give-sizes';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { ownAddress } from '@/lib/client/view/own-address';
import { recordsOf } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';
import { aDocument, anAttribute, anId, anObject, aRelationship } from '@/lib/orca/testing/builders';

import { NestedObjectScreen } from './nested-object-screen';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = anObject({ name: 'Member', orderKey: 'a2' });
const due = anAttribute({ objectId: loan.id, name: 'Due' });
const lent = aRelationship({
  fromId: tool.id,
  toId: loan.id,
  label: 'is lent in',
  note: 'Since May',
  sorts: [{ attributeId: due.id }],
  viaId: member.id,
  orderKey: 'a0',
});

let project: MountedProject;

beforeEach(async () => {
  giveSizes();
  giveMedia('wide');
  window.history.replaceState(null, '', '/');
  project = await mountInProject(aDocument(tool, loan, member, due, lent), <NestedObjectScreen />);
  await goTo(tool, loan);
});
afterEach(async () => {
  await project.unmount();
  vi.restoreAllMocks();
});

async function goTo(row: typeof tool, column: typeof tool): Promise<void> {
  await act(async () => ownAddress.show(`row=${row.id}&column=${column.id}`));
  await act(async () => document.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus());
}
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    document.activeElement?.dispatchEvent(event);
  });
const edited = (...operations: Operation[]) =>
  act(async () => project.server.edit(anId(), ...operations));
const relationships = () => recordsOf(project.store.document(), 'relationship');
const outlined = () => document.querySelectorAll('[data-grid-block=cut]').length;
const said = () => document.body.textContent;

describe('a cell that was cut', () => {
  it('stays until it is pasted, which moves it with all that is said of it, in one step', async () => {
    const cut = await clip('cut');
    expect(cut.text).toContain('is lent in');
    expect(relationships()).toEqual([lent]);
    expect([outlined(), said().includes('1 cell cut. Paste moves it; Esc leaves it.')]).toEqual([
      1,
      true,
    ]);
    await goTo(loan, loan);
    await clip('paste', cut);
    expect(relationships()).toEqual([{ ...lent, fromId: loan.id }]);
    expect([outlined(), said().includes('1 cell cut.')]).toEqual([0, false]);
    await act(async () => void project.store.undo());
    expect(relationships()).toEqual([lent]);
  });

  it('leaves behind what goes by attributes of another object, and says so', async () => {
    const cut = await clip('cut');
    await goTo(tool, member);
    await clip('paste', cut);
    expect(relationships()).toMatchObject([{ id: lent.id, toId: member.id, viaId: null }]);
    expect(said()).toContain(
      '1 cell moved. Not moved along and taken out: 1 order by an attribute and 1 way through another object.',
    );
  });

  it('is pasted as a copy once more, and after Escape', async () => {
    const cut = await clip('cut');
    await press('Escape');
    expect(outlined()).toBe(0);
    await goTo(member, loan);
    await clip('paste', cut);
    expect(relationships().map(({ fromId, note }) => [fromId, note])).toEqual([
      [tool.id, 'Since May'],
      [member.id, ''],
    ]);
  });

  it.each([
    ['here', () => press('n')],
    [
      'by somebody else',
      () => edited({ type: 'relationship.update', id: lent.id, patch: { note: 'Since June' } }),
    ],
  ])('is given up where it is edited %s', async (_who, edit) => {
    const cut = await clip('cut');
    await edit();
    expect(outlined()).toBe(0);
    await goTo(member, loan);
    await clip('paste', cut);
    const [pasted] = relationships().filter(({ fromId }) => fromId === member.id);
    expect(pasted).toMatchObject({ label: 'is lent in', note: '' });
  });

  it('stays cut while others edit elsewhere and rows come in between', async () => {
    const cut = await clip('cut');
    await edited(
      { type: 'object.create', record: anObject({ name: 'New', orderKey: 'Zz' }) },
      { type: 'relationship.create', record: aRelationship({ fromId: loan.id, toId: tool.id }) },
    );
    expect(outlined()).toBe(1);
    await goTo(member, loan);
    await clip('paste', cut);
    expect(relationships()).toContainEqual({ ...lent, fromId: member.id, viaId: null });
  });
});

describe('a move is refused whole', () => {
  const benEdits = async (row: typeof tool, column: typeof tool) => {
    const place = placeOf.nestedCell(row.id, column.id);
    const editing = aPerson({ name: 'Ben', place, editing: { place, sinceMs: 0 } });
    await act(async () => project.link.say({ type: 'people', present: [editing], left: [] }));
  };

  it('where somebody else edits what it would go to', async () => {
    const cut = await clip('cut');
    await benEdits(loan, loan);
    await goTo(loan, loan);
    await clip('paste', cut);
    expect(said()).toContain('Ben is editing this.');
    expect([relationships(), outlined()]).toEqual([[lent], 1]);
  });

  it('where somebody else edits one of many', async () => {
    await press('ArrowRight', { shiftKey: true });
    const cut = await clip('cut');
    await benEdits(tool, member);
    await goTo(loan, loan);
    await clip('paste', cut);
    expect(said()).toContain('Ben is editing one of the cells. Nothing is moved.');
    expect([relationships(), outlined()]).toEqual([[lent], 1]);
  });

  it('where an object of it is gone', async () => {
    const cut = await clip('cut');
    await edited({ type: 'object.remove', id: loan.id });
    await goTo(member, tool);
    await clip('paste', cut);
    expect(said()).toContain(
      'An object or role of the cut cells is no longer there. Nothing is moved.',
    );
    expect(relationships()).toEqual([]);
  });

  it('where it would go beyond the matrix', async () => {
    await goTo(tool, loan);
    await press('ArrowRight', { shiftKey: true });
    const cut = await clip('cut');
    await goTo(loan, member);
    await clip('paste', cut);
    expect(said()).toContain(
      'Some of the cells would lie beyond the last row or column. Nothing is moved.',
    );
    expect([relationships(), outlined()]).toEqual([[lent], 1]);
  });
});
