// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { type UnknownHead } from '@/lib/orca/pastes/paste-plan';
import { aDocument, anObject } from '@/lib/orca/testing/builders';

import { HeadChoices } from './head-choices';

let project: MountedProject;
afterEach(() => project.unmount());

const objects = Array.from({ length: 30 }, (_, at) => anObject({ name: `Object ${at}` }));
const heads = Array.from({ length: 120 }, (_, at): UnknownHead => ({
  key: `k${at}`,
  text: `Name ${at}`,
  kind: 'object',
  guesses: [],
  choice: at === 0 ? { do: 'match', id: objects[7]?.id ?? '' } : { do: 'create' },
}));
const lists = () => [...document.querySelectorAll('select')];
const optionCount = () => document.querySelectorAll('option').length;

it('draws of many unknown names the first, and what they can be when somebody comes to choose', async () => {
  project = await mountInProject(
    aDocument(...objects),
    <HeadChoices heads={heads} onChoose={() => {}} />,
  );
  expect(lists()).toHaveLength(50);
  expect(lists()[0]?.selectedOptions[0]?.textContent).toBe('The same as Object 7');
  expect(optionCount()).toBe(50 * 2 + 1);
  await act(async () => lists()[3]?.focus());
  expect(lists()[3]?.options).toHaveLength(32);
  expect(optionCount()).toBe(50 * 2 + 1 + 30);
  expect(document.body.textContent).toContain('and 70 more names, made anew.');
  const more = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Show more',
  );
  await act(async () => more?.click());
  expect(lists()).toHaveLength(100);
});
