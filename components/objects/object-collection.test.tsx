// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';

import { mountInProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';
import { aDocument, anObject } from '@/lib/orca/testing/builders';

import { ObjectCollection } from './object-collection';

const recipe = anObject({ name: 'Recipe' });

function Panel() {
  const object = useDocument((document) => findRecord(document, 'object', recipe.id));
  return object && <ObjectCollection object={object} />;
}

const press = (name: string) =>
  act(async () =>
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent.includes(name))
      ?.click(),
  );

it('asks the five questions of the list of all of an object', async () => {
  const project = await mountInProject(aDocument(recipe), <Panel />);
  const collection = () =>
    findRecord(project.store.document(), 'object', recipe.id)?.collection ?? undefined;
  expect(document.querySelector('[role=group]')?.getAttribute('aria-label')).toBe(
    'The list of all RECIPEs',
  );
  await press('Cardinality');
  const field = document.querySelector('input');
  if (!field) throw new Error('There is no field for how many there are');
  await act(async () => typeInto(field, '400'));
  await act(async () => field.blur());
  expect(collection()?.typical).toBe('400');
  await press('Mechanics');
  await press('Imported');
  expect(collection()).toMatchObject({ typical: '400', mechanicsKinds: ['imported'] });
  await project.unmount();
});
