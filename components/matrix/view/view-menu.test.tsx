// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { aDocument, anObject, aPhase } from '@/lib/orca/testing/builders';

import { usualView } from './matrix-view';
import { ViewMenu } from './view-menu';

const tool = anObject();
const phase = aPhase({ name: 'Now' });

let project: MountedProject;
beforeEach(async () => {
  project = await mountInProject(
    aDocument(tool, phase),
    <ViewMenu
      view={usualView}
      onChange={() => undefined}
      groupings={['none', 'phase', 'type']}
      counted="verbs"
      focus={{ row: 0, column: 0 }}
      keys={[]}
    >
      {null}
    </ViewMenu>,
  );
  await act(async () => document.querySelector('button')?.click());
});
afterEach(() => project.unmount());

const byPhase = () => document.querySelector<HTMLOptionElement>('option[value=phase]');

it('groups by phase only where an object has one, and says why not', async () => {
  expect(byPhase()?.disabled).toBe(true);
  expect(byPhase()?.textContent).toBe('Phase: no object has one');
  await act(async () => {
    const patch = { phaseId: phase.id };
    project.store.edit([{ type: 'object.update', id: tool.id, patch }]);
  });
  expect(byPhase()?.disabled).toBe(false);
  expect(byPhase()?.textContent).toBe('Phase');
});
