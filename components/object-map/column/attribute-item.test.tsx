// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { placeOf } from '@/components/presence/cells/place-of';
import { aPerson } from '@/components/presence/testing/a-person';
import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { findRecord } from '@/lib/orca/model/lookups';
import { aDocument, anAttribute, anObject } from '@/lib/orca/testing/builders';

import { AttributeItem } from './attribute-item';

const object = anObject();
const attribute = anAttribute({ objectId: object.id, name: 'title', group: 'core' });

let project: MountedProject;
beforeEach(async () => {
  project = await mountInProject(
    aDocument(object, attribute),
    <AttributeItem id={attribute.id} isFocused query="" />,
  );
});
afterEach(() => project.unmount());

const toggle = () =>
  act(async () => {
    document.querySelector<HTMLElement>('[aria-label^="Make title"]')?.click();
  });
const group = () => findRecord(project.store.document(), 'attribute', attribute.id)?.group;

it('goes to the other group at a press', async () => {
  await toggle();
  expect(group()).toBe('metadata');
});

it('stays in its group while somebody edits its name, and says who', async () => {
  const place = placeOf.field({ kind: 'attribute', id: attribute.id, field: 'name' });
  await act(async () =>
    project.link.say({
      type: 'people',
      present: [aPerson({ editing: { place, sinceMs: 1 } })],
      left: [],
    }),
  );
  await toggle();
  expect(group()).toBe('core');
  const messages = document.querySelector('[aria-live=polite]')?.textContent;
  expect(messages).toContain('Ben is editing this.');
});
