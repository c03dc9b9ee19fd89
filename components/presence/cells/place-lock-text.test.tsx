// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';

import { aPerson } from '@/components/presence/testing/a-person';
import { mountInProject } from '@/components/testing/mount-in-project';
import { aDocument } from '@/lib/orca/testing/builders';

import { PlaceLockText } from './place-ring';

it('says who edits a place so that it goes on from what the cell says, or stands alone', async () => {
  const place = 'cta:1:2';
  const project = await mountInProject(
    aDocument(),
    <p>
      <span>Not asked</span>
      <PlaceLockText place={place} />
    </p>,
  );
  const editing = aPerson({ place, editing: { place, sinceMs: 0 } });
  await act(async () => project.link.say({ type: 'people', present: [editing], left: [] }));
  expect(document.querySelector('p')?.textContent).toBe(
    `Not asked (${editing.name} is editing this.)`,
  );
  await project.unmount();
});
