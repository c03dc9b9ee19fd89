// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { aDocument, anAnswer, anObject, aRole } from '@/lib/orca/testing/builders';

import { RolePanel } from './role-panel';

const [first, second] = [aRole({ name: 'Reader' }), aRole({ name: 'Librarian' })];

let project: MountedProject;
beforeEach(async () => {
  project = await mountInProject(aDocument(first, second), <RolePanel role={second} />);
});
afterEach(() => project.unmount());

const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent.trim() === name,
  );
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

it('holds its buttons still for those who may only look', async () => {
  expect(button('Move back').disabled).toBe(false);
  await act(async () => {
    project.link.role = 'viewer';
    project.link.renew();
  });
  for (const name of ['Move back', 'Delete role']) expect(button(name).disabled).toBe(true);
});

it('moves a role that is gone nowhere', async () => {
  // Gone in the model, and still in view.
  await act(async () => {
    project.store.edit([{ type: 'role.remove', id: second.id }]);
  });
  for (const name of ['Move back', 'Move on']) expect(button(name).disabled).toBe(true);
});

it('is archived while something names it, and says so before', async () => {
  const object = anObject();
  const answer = anAnswer({ matrix: 'cta', rowId: object.id, columnId: second.id });
  await act(async () => {
    project.store.edit([
      { type: 'object.create', record: object },
      { type: 'answer.create', record: answer },
    ]);
  });
  await act(async () => button('Archive role').click());
  expect(document.body.textContent).toContain('It leaves the matrices');
});
