// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { findRecord } from '@/lib/orca/model/lookups';
import { aDocument, anId, anObject } from '@/lib/orca/testing/builders';

import { placeOf } from './cells/place-of';
import { SharedNativeSelect } from './shared-native-select';
import { SharedSelect } from './shared-select';
import { aPerson } from './testing/a-person';

const object = anObject({ objectType: 'plain' });
const of = { kind: 'object', id: object.id, field: 'objectType' } as const;
const nativeOf = { ...of, field: 'parentId' } as const;
const options = [
  { value: 'plain', label: 'Plain' },
  { value: 'template', label: 'Template' },
] as const;

function Panel() {
  const edit = useEdit();
  const shown = useDocument((document) => findRecord(document, 'object', object.id));
  if (!shown) return null;
  const choose = (objectType: 'plain' | 'template') =>
    edit({ type: 'object.update', id: object.id, patch: { objectType } });
  return (
    <>
      <SharedSelect
        of={of}
        label="Type"
        options={options}
        value={shown.objectType === 'template' ? 'template' : 'plain'}
        onChange={choose}
      />
      <SharedNativeSelect
        of={nativeOf}
        label="The same"
        options={options}
        value={shown.objectType}
        onChange={(value) => choose(value === 'template' ? 'template' : 'plain')}
      />
    </>
  );
}

let project: MountedProject;

beforeEach(async () => {
  project = await mountInProject(aDocument(object), <Panel />);
});
afterEach(() => project.unmount());

const button = () => {
  const found = document.querySelector('button');
  if (!found) throw new Error('There is no button');
  return found;
};
/** The last one: the first is what the list of choices keeps for forms. */
const native = () => {
  const found = [...document.querySelectorAll('select')].at(-1);
  if (!found) throw new Error('There is no list');
  return found;
};
const doing = (task: () => unknown) => act(async () => void task());
const press = (element: HTMLElement, key: string) =>
  doing(() => {
    const init = { key, bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent('keydown', init));
    element.dispatchEvent(new KeyboardEvent('keyup', init));
  });
const lease = () =>
  project.link.told.flatMap((message) =>
    message.type === 'lease.take' || message.type === 'lease.release'
      ? [`${message.type} ${message.place}`]
      : [],
  );
const lockedBy = (userId: string, place: string) =>
  doing(() =>
    project.link.say({
      type: 'people',
      present: [aPerson({ userId, editing: { place, sinceMs: 1 } })],
      left: [],
    }),
  );
const stored = () => findRecord(project.store.document(), 'object', object.id)?.objectType;

describe('a list of choices', () => {
  it('gives its place back when it goes while it is open', async () => {
    const place = placeOf.field(of);
    await doing(() => button().focus());
    await press(button(), 'ArrowDown');
    expect(lease()).toEqual([`lease.take ${place}`]);
    await doing(() => project.server.edit(anId(), { type: 'object.remove', id: object.id }));
    expect(lease()).toEqual([`lease.take ${place}`, `lease.release ${place}`]);
  });

  it('keeps the keyboard while somebody else is at it, says who, and changes nothing', async () => {
    await doing(() => button().focus());
    await lockedBy(anId(), placeOf.field(of));
    expect(document.activeElement).toBe(button());
    expect(button().disabled).toBe(false);
    expect(button().getAttribute('aria-disabled')).toBe('true');
    const described = button().getAttribute('aria-describedby')?.split(' ') ?? [];
    const said = described.map((id) => document.querySelector(`[id="${id}"]`)?.textContent);
    expect(said.join()).toContain('Ben is editing this.');
    await press(button(), 'ArrowDown');
    await press(button(), 'ArrowRight');
    await press(button(), 't');
    expect(lease()).toEqual([]);
    expect(stored()).toBe('plain');
  });

  it('is taken over with t where that is offered', async () => {
    await doing(() => button().focus());
    await lockedBy(project.userId, placeOf.field(of));
    await press(button(), 't');
    expect(project.link.told).toContainEqual({
      type: 'lease.take',
      place: placeOf.field(of),
      takeOver: true,
    });
    expect(stored()).toBe('plain');
  });
});

describe('a list of the browser', () => {
  const place = placeOf.field(nativeOf);

  it('has its place from the first key or press until it is left', async () => {
    await doing(() => native().focus());
    expect(lease()).toEqual([]);
    await press(native(), ' ');
    expect(lease()).toEqual([`lease.take ${place}`]);
    await doing(() => native().blur());
    expect(lease()).toEqual([`lease.take ${place}`, `lease.release ${place}`]);
  });

  it('does not open while somebody else is at it', async () => {
    await lockedBy(anId(), place);
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    await doing(() => native().dispatchEvent(down));
    expect(down.defaultPrevented).toBe(true);
    expect(document.body.textContent).toContain('Ben is editing this.');
    expect(lease()).toEqual([]);
  });
});
