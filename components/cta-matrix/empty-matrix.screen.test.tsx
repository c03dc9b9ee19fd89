// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { aDocument, anObject } from '@/lib/orca/testing/builders';

import { EmptyMatrix } from './empty-matrix';

let project: MountedProject;
beforeEach(async () => {
  project = await mountInProject(
    aDocument(anObject()),
    <EmptyMatrix hasObjects onRoleAdded={() => {}} />,
  );
});
afterEach(() => project.unmount());

it('offers ways to add roles to those who may edit alone', async () => {
  expect(document.querySelectorAll('input, button').length).toBeGreaterThan(0);
  await act(async () => {
    project.link.role = 'viewer';
    project.link.renew();
  });
  expect(document.querySelectorAll('input, button')).toHaveLength(0);
  expect(document.body.textContent).toContain('There are no roles yet.');
});
