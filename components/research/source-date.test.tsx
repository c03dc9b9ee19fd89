// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';
import { aDocument, anId, aSource } from '@/lib/orca/testing/builders';

import { SourceDate } from './source-date';

const source = aSource({ date: '2026-11-20' });

function Panel() {
  const shown = useDocument((document) => findRecord(document, 'source', source.id));
  return shown ? <SourceDate source={shown} /> : null;
}

let project: MountedProject;
beforeEach(async () => {
  project = await mountInProject(aDocument(source), <Panel />);
});
afterEach(() => project.unmount());

const field = () => {
  const found = document.querySelector('input');
  if (!found) throw new Error('There is no date');
  return found;
};
const choose = (date: string) => act(async () => typeInto(field(), date));
const leave = () => act(async () => field().blur());
const stored = () => findRecord(project.store.document(), 'source', source.id)?.date;

it('is saved on leaving it', async () => {
  await choose('2026-11-22');
  await leave();
  expect(stored()).toBe('2026-11-22');
  await choose('');
  await leave();
  expect(stored()).toBeNull();
});

it('follows what somebody else writes', async () => {
  await act(async () =>
    project.server.edit(anId(), {
      type: 'source.update',
      id: source.id,
      patch: { date: '2026-11-21' },
    }),
  );
  expect(field().value).toBe('2026-11-21');
});

it('is shown as it is stored to those who may only look', async () => {
  await act(async () => {
    project.link.role = 'viewer';
    project.link.renew();
  });
  expect(field().readOnly).toBe(true);
});

it('says where the project was closed to one while one wrote', async () => {
  await choose('2026-11-22');
  await act(async () => {
    project.link.role = 'viewer';
    project.link.renew();
  });
  await leave();
  expect(stored()).toBe('2026-11-20');
  expect(document.body.textContent).toContain('Your text: “2026-11-22”');
});
