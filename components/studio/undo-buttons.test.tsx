// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { recordsOf } from '@/lib/orca/model/lookups';
import { aDocument, anObject } from '@/lib/orca/testing/builders';

import { UndoButtons } from './undo-buttons';
import { useUndoableEdit } from './use-undoable-edit';

const objects = ['Loan', 'Shed'].map((name) => anObject({ name }));

function Adding() {
  const edit = useUndoableEdit();
  return objects.map((record) => (
    <button
      key={record.id}
      type="button"
      onClick={() => edit([{ type: 'object.create', record }], `${record.name} is added.`)}
    >
      {record.name}
    </button>
  ));
}

let project: MountedProject;
beforeEach(async () => {
  project = await mountInProject(
    aDocument(),
    <>
      <UndoButtons />
      <Adding />
    </>,
  );
});
afterEach(() => project.unmount());

const messages = () => document.querySelector('[role=status]');
const press = (text: string) =>
  act(async () => {
    const found = [...document.querySelectorAll('button')].find(
      (one) => one.textContent === text || one.getAttribute('aria-label') === text,
    );
    if (!found) throw new Error(`There is no button ${text}`);
    found.click();
  });
const names = () => recordsOf(project.store.document(), 'object').map(({ name }) => name);

it('takes the message about a step away with the step, and leaves those about others', async () => {
  await press('Loan');
  await press('Shed');
  await press('Undo');
  expect(names()).toEqual(['Loan']);
  expect(messages()?.textContent).not.toContain('Shed is added.');
  expect(messages()?.textContent).toContain('Loan is added.');
  await press('Undo');
  expect(names()).toEqual([]);
  expect(messages()?.textContent).toBe('');
});
