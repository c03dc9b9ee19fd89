// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { useDocument } from '@/lib/client/document/use-document';
import { attributesOf, findRecord } from '@/lib/orca/model/lookups';
import {
  aDocument,
  anAttribute,
  anObject,
  aRelationship,
  aRole,
} from '@/lib/orca/testing/builders';

import { McsfdFields } from './mcsfd-fields';

const recipe = anObject({ name: 'Recipe' });
const ingredient = anObject({ name: 'Ingredient' });
const weight = anAttribute({ objectId: ingredient.id, name: 'weight' });
const cook = aRole({ name: 'Cook' });
const relationship = aRelationship({ fromId: recipe.id, toId: ingredient.id });

function Panel() {
  const holder = useDocument((document) => findRecord(document, 'relationship', relationship.id));
  return holder && <McsfdFields holder={holder} place="a cell" cardinality={<p>0..N</p>} />;
}

let project: MountedProject;
beforeEach(async () => {
  project = await mountInProject(
    aDocument(recipe, ingredient, weight, cook, relationship),
    <Panel />,
  );
});
afterEach(() => project.unmount());

const stored = () => findRecord(project.store.document(), 'relationship', relationship.id);
const named = (name: string) => {
  const all = [...document.querySelectorAll('button, [role=option]')];
  const found = all.find(
    (one) => one.getAttribute('aria-label') === name || one.textContent.includes(name),
  );
  if (!(found instanceof HTMLElement)) throw new Error(`There is no ${name}`);
  return found;
};
const press = (name: string) => act(async () => named(name).click());
const addOrder = async (text: string) => {
  await press('Add an order');
  const field = document.querySelector('input');
  await act(async () => field && typeInto(field, text));
};

describe('the requirements of a list', () => {
  it('show one question at a time, and which are answered', async () => {
    expect(named('Mechanics').textContent).toContain('not answered yet');
    await press('Mechanics');
    await press('By hand');
    await press('Cook');
    expect(stored()).toMatchObject({ mechanicsKinds: ['manual'], mechanicsRoleIds: [cook.id] });
    expect(named('Mechanics').textContent).toContain(', answered');
    await press('By hand');
    expect(stored()).toMatchObject({ mechanicsKinds: [], mechanicsRoleIds: [] });
    // How many is said of every relationship, though nobody wrote it.
    expect(named('Cardinality').textContent).not.toContain('not answered');
    await press('Sorting');
    expect(document.body.textContent).not.toContain('By hand');
  });

  it('keep the keyboard when something is picked, left or removed', async () => {
    await press('Sorting');
    await press('Add an order');
    await act(async () => {
      const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
      document.activeElement?.dispatchEvent(escape);
    });
    expect(document.activeElement).toBe(named('Add an order'));
    await addOrder('weig');
    await press('weight');
    expect(document.activeElement).toBe(named('Add an order'));
    await addOrder('shelf life');
    await press('New attribute “shelf life”');
    await press('Remove the order by weight');
    expect(document.activeElement).toBe(named('Remove the order by shelf life'));
    await press('Remove the order by shelf life');
    expect(document.activeElement).toBe(named('Add an order'));
  });

  it('find an attribute as names are compared, and say when a name is too long', async () => {
    await press('Sorting');
    await addOrder(' Weights');
    expect(named('weight').getAttribute('role')).toBe('option');
    const field = document.querySelector('input');
    await act(async () => field && typeInto(field, 'x'.repeat(90)));
    expect(document.body.textContent).toContain('A name has at most 80 letters.');
  });

  it('sort by an attribute that is there, or by one that is made so', async () => {
    await press('Sorting');
    await addOrder('weig');
    await press('weight');
    await addOrder('shelf life');
    await press('New attribute “shelf life”');
    const made = attributesOf(project.store.document(), ingredient.id).find(
      ({ name }) => name === 'shelf life',
    );
    expect(stored()?.sorts.map(({ attributeId }) => attributeId)).toEqual([weight.id, made?.id]);
    await press('Offer shelf life earlier');
    await press('Turn the order by shelf life round');
    expect(stored()?.sorts).toEqual([
      { attributeId: made?.id, direction: 'descending' },
      { attributeId: weight.id, direction: 'ascending' },
    ]);
  });
});
