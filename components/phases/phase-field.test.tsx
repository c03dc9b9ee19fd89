// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord, recordsOf } from '@/lib/orca/model/lookups';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { aDocument, anObject, aPhase } from '@/lib/orca/testing/builders';

import { PhaseField } from './phase-field';

const tool = anObject({ name: 'Tool' });
const [now, later] = [
  aPhase({ name: 'Now', orderKey: 'a0' }),
  aPhase({ name: 'Later', orderKey: 'a1' }),
];

function Panel() {
  const object = useDocument((document) => findRecord(document, 'object', tool.id));
  return object && <PhaseField of={{ kind: 'object', id: tool.id }} phaseId={object.phaseId} />;
}

let project: MountedProject;
const mount = async (...phases: readonly OrcaRecord[]) => {
  project = await mountInProject(aDocument(tool, ...phases), <Panel />);
};
afterEach(() => project.unmount());

const phases = () => recordsOf(project.store.document(), 'phase').map(({ name }) => name);
const phaseOfTool = () => {
  const document = project.store.document();
  const { phaseId = null } = findRecord(document, 'object', tool.id) ?? {};
  return phaseId === null ? undefined : findRecord(document, 'phase', phaseId)?.name;
};
const found = <Found extends Element>(elements: Iterable<Found>, says: string): Found => {
  const one = [...elements].find(
    (element) => element.textContent === says || element.getAttribute('aria-label') === says,
  );
  if (!one) throw new Error(`Nothing says ${says}`);
  return one;
};
const press = (says: string) =>
  act(async () => found(document.querySelectorAll('button'), says).click());
const choose = (says: string) =>
  act(async () => {
    const list = document.querySelector('select');
    if (!list) throw new Error('There is no list of phases');
    list.value = found(list.options, says).value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
const name = async (text: string) => {
  const field = document.querySelector<HTMLInputElement>('[role=dialog] form input');
  if (!field) throw new Error('There is no field for a name');
  await act(async () => typeInto(field, text));
  await press('Add phase');
};

it('makes the first phase, and puts into it what it was made for, as one step', async () => {
  await mount();
  await choose('New phase…');
  await name('Now');
  expect(phases()).toEqual(['Now']);
  expect(phaseOfTool()).toBe('Now');
  expect(document.querySelector('[role=dialog]')).toBeNull();
  await act(async () => {
    project.store.undo();
  });
  expect(phases()).toEqual([]);
  expect(phaseOfTool()).toBeUndefined();
});

it('puts into a phase, and into none', async () => {
  await mount(now, later);
  await choose('Later');
  expect(phaseOfTool()).toBe('Later');
  await choose('—');
  expect(phaseOfTool()).toBeUndefined();
});

it('leads to all phases, which are added to, moved and removed there', async () => {
  await mount(now, later);
  await choose('Now');
  await choose('Edit phases…');
  await name('Cut');
  expect(phases()).toEqual(['Now', 'Later', 'Cut']);
  await press('Move Cut back');
  expect(phases()).toEqual(['Now', 'Cut', 'Later']);
  await name('cut');
  expect(phases()).toEqual(['Now', 'Cut', 'Later']);
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('already');
  await press('Remove Now');
  expect(phases()).toEqual(['Cut', 'Later']);
  expect(phaseOfTool()).toBeUndefined();
  expect(document.body.textContent).toContain('The phase “Now” is removed. Now in none: 1 object.');
});
