// @vitest-environment happy-dom
import { act, useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { mountInProject, type MountedProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { recordsOf, relationshipsBetween } from '@/lib/orca/model/lookups';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { aDocument, anAnswer, anId, anObject, aRelationship } from '@/lib/orca/testing/builders';

import { CellEditor } from './cell-editor';
import { type FieldRequest } from './field-request';

const recipe = anObject({ name: 'Recipe' });
const ingredient = anObject({ name: 'Ingredient' });
const place = { rowId: recipe.id, columnId: ingredient.id };

let left: string[] = [];

function Editor({ request }: { readonly request: FieldRequest }) {
  const anchor = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={anchor} />
      <CellEditor
        place={place}
        request={request}
        anchor={anchor}
        onClose={(how) => left.push(how)}
      />
    </>
  );
}

let project: MountedProject;
const open = async (request: FieldRequest, ...records: readonly OrcaRecord[]) => {
  project = await mountInProject(
    aDocument(recipe, ingredient, ...records),
    <Editor request={request} />,
  );
};
beforeEach(() => {
  left = [];
});
afterEach(() => project.unmount());

const field = (label: string) => {
  const labels = [...document.querySelectorAll('label')];
  const found = labels.find(({ textContent }) => textContent === label)?.control;
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no field ${label}`);
  return found;
};
const press = (key: string, init: KeyboardEventInit = {}) =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    document.activeElement?.dispatchEvent(event);
  });
const type = async (label: string, text: string) => {
  await act(async () => field(label).focus());
  await act(async () => typeInto(field(label), text));
};
const said = () => relationshipsBetween(project.store.document(), recipe.id, ingredient.id);

describe('the editor of a cell', () => {
  it('has the keyboard in the words, and changes nothing until something is written', async () => {
    await open({ field: 'label' });
    expect(document.activeElement).toBe(field('In words'));
    await press('Escape');
    expect(left[0]).toBe('back');
    expect(said()).toEqual([]);
  });

  it('makes the relationship by its first words, and goes back to the cell on Enter', async () => {
    await open({ field: 'label' });
    await type('In words', 'is made of');
    await press('Enter');
    expect(said()).toMatchObject([{ label: 'is made of', min: 0, max: null }]);
    expect(left[0]).toBe('back');
  });

  it('goes on down with Control', async () => {
    await open({ field: 'label' });
    await type('In words', 'is made of');
    await press('Enter', { ctrlKey: true });
    expect(left[0]).toBe('down');
  });

  it('goes on with the number that was typed on the cell, and reads short signs', async () => {
    await open({ field: 'cardinality', text: '3' });
    expect(field('How many').value).toBe('3');
    await type('How many', '3..5');
    await press('Enter');
    expect(said()).toMatchObject([{ min: 3, max: 5 }]);
    await type('How many', '?');
    await press('Enter');
    expect(said()).toMatchObject([{ min: 0, max: 1 }]);
  });

  it('says what is wrong with a number beside it, and stays', async () => {
    await open({ field: 'cardinality', text: '5' });
    await type('How many', '5..2');
    await press('Enter');
    expect(document.body.textContent).toContain('At least 5 is more than at most 2.');
    expect(left).toEqual([]);
    expect(said()).toEqual([]);
  });

  it('takes a “no” back when something is written after all', async () => {
    const no = anAnswer({ rowId: recipe.id, columnId: ingredient.id, value: 'no' });
    await open({ field: 'cardinality', text: '2' }, no);
    await press('Enter');
    expect(said()).toMatchObject([{ min: 2, max: 2 }]);
    expect(recordsOf(project.store.document(), 'answer')).toEqual([]);
  });

  describe('with what was typed on the cell', () => {
    const words = () =>
      [...document.querySelectorAll('label')].filter(
        ({ textContent }) => textContent === 'In words',
      );
    const answer = async (label: string) => {
      const buttons = [...document.querySelectorAll('button')];
      const found = buttons.find(({ textContent }) => textContent.startsWith(label));
      if (!found) throw new Error(`There is no button ${label}`);
      await act(async () => found.focus());
      await act(async () => found.click());
    };

    it('gives it to the relationship that it opened on, once', async () => {
      const lent = aRelationship({ fromId: recipe.id, toId: ingredient.id, label: 'is lent by' });
      await open({ field: 'label', text: 'w' }, lent);
      expect(field('In words').value).toBe('w');
      await type('In words', 'wrong');
      await answer('No');
      expect(said()).toEqual([]);
      // What is left is the other direction’s.
      expect(words()).toHaveLength(1);
      await act(async () => void project.store.undo());
      expect(said()).toMatchObject([{ label: 'wrong' }]);
      expect(words()).toHaveLength(2);
      expect(field('In words').value).toBe('wrong');
      expect(document.activeElement).not.toBe(field('In words'));
      await act(async () => {
        project.store.edit([{ type: 'relationship.remove', id: lent.id }]);
      });
      expect(words()).toHaveLength(2);
      expect(field('In words').value).toBe('');
      expect(document.activeElement).not.toBe(field('In words'));
    });

    it('offers no empty relationship beside a “no” that follows what was written', async () => {
      await open({ field: 'label', text: 'w' });
      await type('In words', 'wrong');
      await answer('No');
      expect(said()).toEqual([]);
      expect(recordsOf(project.store.document(), 'answer')).toMatchObject([{ value: 'no' }]);
      expect(words()).toHaveLength(1);
    });
  });

  it('says so and goes when somebody removes an object of its cell', async () => {
    const relationship = aRelationship({ fromId: recipe.id, toId: ingredient.id });
    await open({ field: 'label' }, relationship);
    await act(async () =>
      project.server.edit(anId(), { type: 'object.remove', id: ingredient.id }),
    );
    expect(left).toContain('gone');
    expect(document.body.textContent).toContain('an object of it was removed');
  });
});
