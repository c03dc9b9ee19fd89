// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { findRecord } from '@/lib/orca/model/lookups';
import { aDocument, anId, anObject } from '@/lib/orca/testing/builders';

import { placeOf } from './cells/place-of';
import { SharedField } from './shared-field';
import { aPerson } from './testing/a-person';

const object = anObject({ name: 'Loan', definition: 'old' });
const other = anObject({ name: 'Book' });
const of = { kind: 'object', id: object.id, field: 'definition' } as const;
const place = placeOf.field(of);

function Panel() {
  const edit = useEdit();
  const shown = useDocument((document) => findRecord(document, 'object', object.id));
  if (!shown) return <p>It is gone.</p>;
  return (
    <>
      <SharedField
        of={of}
        label="Definition"
        value={shown.definition}
        onCommit={(definition) =>
          definition === ''
            ? 'Say something.'
            : edit({ type: 'object.update', id: object.id, patch: { definition } })
        }
      />
      <button type="button">Elsewhere</button>
    </>
  );
}

let project: MountedProject;

beforeEach(async () => {
  project = await mountInProject(aDocument(object, other), <Panel />);
});
afterEach(async () => {
  await project.unmount();
  vi.useRealTimers();
});

const field = () => {
  const found = document.querySelector('input');
  if (!found) throw new Error('There is no field');
  return found;
};
const page = () => document.body.textContent;
const type = (text: string) => act(async () => typeInto(field(), text));
const goElsewhere = () => act(async () => document.querySelector('button')?.focus());
const press = (init: KeyboardEventInit & { readonly keyCode?: number }) =>
  act(async () => {
    field().dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
    );
  });
const choose = (name: string) =>
  act(async () => {
    const found = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent.startsWith(name),
    );
    if (!found) throw new Error(`There is no ${name}: ${page()}`);
    found.click();
  });
const writeTheirs = (definition: string) =>
  act(async () =>
    project.server.edit(anId(), { type: 'object.update', id: object.id, patch: { definition } }),
  );
const stored = () => findRecord(project.store.document(), 'object', object.id)?.definition;
const answer = (state: 'granted' | 'held', holder: ReturnType<typeof aPerson> | null = null) =>
  act(async () => project.link.say({ type: 'lease', place, state, holder }));
const people = (...present: ReturnType<typeof aPerson>[]) =>
  act(async () => project.link.say({ type: 'people', present, left: [] }));
const leaseTold = () =>
  project.link.told
    .filter(({ type: kind }) => kind === 'lease.take' || kind === 'lease.release')
    .map(({ type: kind }) => kind);

describe('a draft whose field goes', () => {
  it('is told with a way to copy it when its record has been deleted', async () => {
    await type('mine');
    await act(async () => project.server.edit(anId(), { type: 'object.remove', id: object.id }));
    expect(page()).toContain('It is gone.');
    expect(page()).toContain('Your text was not saved: “mine”');
    expect(page()).toContain('Copy');
  });

  it('is saved when only the screen goes', async () => {
    await type('mine');
    await project.unmount();
    expect(stored()).toBe('mine');
  });

  it('is not saved over a newer text', async () => {
    await type('mine');
    await writeTheirs('theirs');
    await project.unmount();
    expect(stored()).toBe('theirs');
  });

  it('is nothing any more once it was saved or given up', async () => {
    await type('mine');
    await press({ key: 'Escape' });
    await project.unmount();
    expect(stored()).toBe('old');
  });
});

describe('leaving a field', () => {
  it('saves what was typed, and gives the place back', async () => {
    await type('mine');
    await answer('granted');
    await goElsewhere();
    expect(stored()).toBe('mine');
    expect(leaseTold()).toEqual(['lease.take', 'lease.release']);
  });

  it('gives the place back also where the text was refused, and asks again on coming back', async () => {
    await type('');
    await answer('granted');
    await goElsewhere();
    expect(page()).toContain('Say something.');
    expect(leaseTold()).toEqual(['lease.take', 'lease.release']);
    await act(async () => field().focus());
    expect(leaseTold()).toEqual(['lease.take', 'lease.release', 'lease.take']);
  });

  it('keeps the draft where a newer text has come, until somebody says which', async () => {
    await type('mine');
    await answer('granted');
    await writeTheirs('theirs');
    await goElsewhere();
    expect(stored()).toBe('theirs');
    expect(field().value).toBe('mine');
    expect(page()).toContain('Keep mine');
    await choose('Keep mine');
    await answer('granted');
    expect(stored()).toBe('mine');
    expect(leaseTold().at(-1)).toBe('lease.release');
  });

  it('takes no place for a draft that was held back, when the other is done', async () => {
    const ben = aPerson({ editing: { place, sinceMs: 1 } });
    await type('mine');
    await answer('held', ben);
    await people(ben);
    await goElsewhere();
    await people({ ...ben, editing: null });
    expect(leaseTold()).toEqual(['lease.take', 'lease.release']);
    expect(page()).toContain('Your text is not saved yet.');
    await choose('Save it');
    await answer('granted');
    expect(stored()).toBe('mine');
  });

  it('leaves the draft where it is when somebody else was quicker', async () => {
    const ben = aPerson({ editing: { place, sinceMs: 1 } });
    await type('mine');
    await answer('held', ben);
    await people(ben);
    await goElsewhere();
    await people({ ...ben, editing: null });
    await choose('Save it');
    await answer('held', ben);
    expect(stored()).toBe('old');
    expect(field().value).toBe('mine');
    expect(leaseTold().at(-1)).toBe('lease.release');
  });
});

describe('copying a draft where the browser offers no clipboard', () => {
  beforeEach(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  const chosen = () => {
    const found = document.activeElement;
    if (!(found instanceof HTMLTextAreaElement)) return undefined;
    return found.value.slice(found.selectionStart, found.selectionEnd);
  };

  it('selects it below the field', async () => {
    const ben = aPerson({ editing: { place, sinceMs: 1 } });
    await type('mine');
    await people(ben);
    await choose('Copy');
    expect(chosen()).toBe('mine');
  });

  it('keeps it in the message', async () => {
    await type('mine');
    await act(async () => project.server.edit(anId(), { type: 'object.remove', id: object.id }));
    await choose('Copy');
    expect(chosen()).toBe('mine');
  });
});

describe('the key that takes over', () => {
  const ownOther = aPerson({ editing: { place, sinceMs: 1 } });
  const leftAlone = () => ({ ...ownOther, userId: project.userId });
  const takenOver = () =>
    project.link.told.some((message) => message.type === 'lease.take' && message.takeOver);

  it('is t, while nothing is typed', async () => {
    await people(leftAlone());
    await act(async () => field().focus());
    await press({ key: 't' });
    expect(takenOver()).toBe(true);
  });

  it('is no t of a word that was begun, nor of a shortcut or an input method', async () => {
    await people(leftAlone());
    await act(async () => field().focus());
    await press({ key: 't', ctrlKey: true });
    await press({ key: 't', metaKey: true });
    await press({ key: 't', altKey: true });
    await press({ key: 't', keyCode: 229 });
    expect(takenOver()).toBe(false);
    await people({ ...leftAlone(), editing: null });
    await type('no');
    await people(leftAlone());
    await press({ key: 't' });
    expect(takenOver()).toBe(false);
  });
});

it('stays locked while it asks again whether somebody unseen still edits it', async () => {
  vi.useFakeTimers();
  await type('mine');
  await answer('held', aPerson());
  expect(page()).toContain('Ben is editing this.');
  await act(async () => vi.advanceTimersByTime(1_500));
  expect(leaseTold().length).toBeGreaterThan(1);
  expect(page()).toContain('Ben is editing this.');
  await press({ key: 'Enter' });
  expect(stored()).toBe('old');
  await answer('granted');
});
