// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { aDocument, aRole } from '@/lib/orca/testing/builders';

import { RolePanel } from './role-panel';

const [first, second] = [aRole({ name: 'Reader' }), aRole({ name: 'Librarian' })];

let project: MountedProject;
beforeEach(async () => {
  project = await mountInProject(
    aDocument(first, second),
    <RolePanel role={second} request={undefined} />,
  );
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
  expect(button('Move left').disabled).toBe(false);
  await act(async () => {
    project.link.role = 'viewer';
    project.link.renew();
  });
  for (const name of ['Move left', 'Delete role']) expect(button(name).disabled).toBe(true);
});

it('says once why a press changed nothing', async () => {
  // Gone in the model, and still in view.
  await act(async () => {
    project.store.edit([{ type: 'role.remove', id: second.id }]);
  });
  await act(async () => button('Move right').click());
  await act(async () => button('Move right').click());
  const closers = [...document.querySelectorAll('[aria-label="Close message"]')];
  expect(closers).toHaveLength(1);
});
