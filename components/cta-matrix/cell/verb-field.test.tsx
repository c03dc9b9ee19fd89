// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { aPerson } from '@/components/presence/testing/a-person';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { aDocument, anId } from '@/lib/orca/testing/builders';

import { VerbField } from './verb-field';

const place = 'cta:1:2';
let added: string[];
let refusal: string | undefined;

function Cell() {
  const guard = useEditGuard({ place });
  return (
    <VerbField
      label="New verb"
      initial="b"
      suggest={() => []}
      onAdd={(verb) => {
        if (refusal === undefined) added.push(verb);
        return refusal;
      }}
      onLeave={() => {}}
      guard={guard}
    />
  );
}

function Screen() {
  const [isShown, setIsShown] = useState(true);
  return (
    <>
      {isShown && <Cell />}
      <button type="button" onClick={() => setIsShown(false)}>
        Close
      </button>
    </>
  );
}

let project: MountedProject;
beforeEach(async () => {
  added = [];
  refusal = undefined;
  project = await mountInProject(aDocument(), <Screen />);
});
afterEach(() => project.unmount());

const type = (text: string) =>
  act(async () => {
    const field = document.querySelector('input');
    if (field) typeInto(field, text);
  });
const close = () => act(async () => document.querySelector('button')?.click());
const leave = () => act(async () => document.querySelector('input')?.blur());
const page = () => document.body.textContent;

it('takes a verb once when its cell goes while it is typed', async () => {
  await type('borrow');
  await close();
  expect(added).toEqual(['borrow']);
});

it('takes a verb once when it is left and goes then', async () => {
  await type('borrow');
  await leave();
  await close();
  expect(added).toEqual(['borrow']);
});

it('tells a verb that nobody takes any more, with a way to copy it', async () => {
  refusal = 'The object is gone.';
  await type('borrow');
  await close();
  expect(page()).toContain('Your text was not saved: “borrow”');
});

it('is no verb with the letter that opened it alone', async () => {
  await close();
  expect(added).toEqual([]);
  expect(page()).not.toContain('not saved');
});

it('keeps the keyboard while what goes with it is pressed', async () => {
  refusal = 'There is one already.';
  await type('borrow');
  const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  await act(async () => {
    const field = document.querySelector('input');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await act(async () => document.querySelector('[role=alert]')?.dispatchEvent(press));
  expect(press.defaultPrevented).toBe(true);
});

it('gives its place back when it is left with a verb that was refused', async () => {
  refusal = 'There is one already.';
  await type('borrow');
  await leave();
  expect(project.link.told.at(-1)).toEqual({ type: 'lease.release', place });
  expect(page()).toContain('There is one already.');
});

it('keeps a verb that was held back until somebody says that it counts', async () => {
  const ben = aPerson({ connectionId: anId(), editing: { place, sinceMs: 1 } });
  const say = (person: typeof ben) =>
    act(async () => project.link.say({ type: 'people', present: [person], left: [] }));
  await type('borrow');
  await say(ben);
  await leave();
  await say({ ...ben, editing: null });
  expect(added).toEqual([]);
  expect(page()).toContain('Your text is not saved yet.');
});
