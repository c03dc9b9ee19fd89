import { describe, expect, it } from 'vitest';

import { dataModelOf } from '../../exporters/data-model/tables';
import { type OrcaDocument } from '../../model/document';
import { findObjectByName, recordsOf, relationshipsBetween } from '../../model/lookups';
import { type OrcaRecord } from '../../model/record';
import { applyOperations } from '../../operations/apply-operations';
import { type Operation } from '../../operations/operation';
import { aDocument, anAnswer, anId, anObject, aRelationship } from '../../testing/builders';
import { findNestedCell } from '../../views/nested/nested-cell';
import { createReverse } from './create-reverse';
import { makeJunction, suggestsJunction } from './make-junction';

const recipe = anObject({ name: 'Recipe' });
const tag = anObject({ name: 'Tag' });
const there = aRelationship({
  fromId: recipe.id,
  toId: tag.id,
  label: 'has',
  min: 1,
  typical: '3',
  orderKey: 'a0',
});
const back = aRelationship({ fromId: tag.id, toId: recipe.id, note: 'Both ways', orderKey: 'a0' });

function cellsOf(document: OrcaDocument) {
  const cell = findNestedCell(document, recipe.id, tag.id);
  const reverse = findNestedCell(document, tag.id, recipe.id);
  if (!cell || !reverse) throw new Error('no such cells');
  return [cell, reverse] as const;
}

function after(document: OrcaDocument, operations: readonly Operation[]): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

const joined = (document: OrcaDocument) =>
  after(document, makeJunction(document, ...cellsOf(document), anId));
const withPair = (...records: readonly OrcaRecord[]) =>
  aDocument(recipe, tag, there, back, ...records);

describe('suggestsJunction', () => {
  it('is for many on both sides without anything between them', () => {
    const suggests = (...records: readonly OrcaRecord[]) =>
      suggestsJunction(...cellsOf(aDocument(recipe, tag, ...records)));
    expect(suggests(there, back)).toBe(true);
    expect(suggests(there)).toBe(false);
    expect(suggests(there, { ...back, max: 1 })).toBe(false);
    expect(suggests(there, { ...back, viaId: recipe.id })).toBe(false);
  });

  it('is not for an object that nests its own kind', () => {
    const self = aDocument(recipe, aRelationship({ fromId: recipe.id, toId: recipe.id }));
    const cell = findNestedCell(self, recipe.id, recipe.id);
    expect(cell && suggestsJunction(cell, cell)).toBe(false);
  });
});

describe('makeJunction', () => {
  it('puts an object between two that have many of each other', () => {
    const document = joined(withPair());
    const junction = findObjectByName(document, 'Recipe by Tag');
    expect(junction?.objectType).toBe('junction');
    const between = (fromId: string, toId: string) =>
      relationshipsBetween(document, fromId, toId).map(({ min, max, typical }) => [
        min,
        max,
        typical,
      ]);
    const id = junction?.id ?? '';
    expect(between(recipe.id, id)).toEqual([[1, null, '3']]);
    expect(between(tag.id, id)).toEqual([[0, null, '']]);
    expect(between(id, recipe.id)).toEqual([[1, 1, '']]);
    expect(between(id, tag.id)).toEqual([[1, 1, '']]);
  });

  it('keeps what was written, by way of the new object', () => {
    const document = joined(withPair());
    const viaId = findObjectByName(document, 'Recipe by Tag')?.id;
    const [cell, reverse] = cellsOf(document);
    expect(cell.relationships).toEqual([{ ...there, viaId }]);
    expect(reverse.relationships).toEqual([{ ...back, viaId }]);
    expect(suggestsJunction(cell, reverse)).toBe(false);
    expect(makeJunction(document, cell, reverse, anId)).toEqual([]);
  });

  it('makes tables of which only the junction names the two', () => {
    const { manyToMany, tables } = dataModelOf(joined(withPair()));
    expect(manyToMany).toEqual([]);
    const holders = tables.map(({ name, columns }) => [
      name,
      columns.filter(({ target }) => target !== null).length,
    ]);
    expect(Object.fromEntries(holders)).toEqual({ recipe: 0, tag: 0, recipe_by_tag: 2 });
  });

  it('finds a free name, and none that is too long', () => {
    const taken = anObject({ name: 'RECIPE by tags' });
    expect(findObjectByName(joined(withPair(taken)), 'Recipe by Tag 2')).toBeDefined();
    const long = aDocument({ ...recipe, name: '👩‍🍳'.repeat(16) }, tag, there, back);
    expect(recordsOf(joined(long), 'object')).toHaveLength(3);
  });

  it('is refused where somebody has changed how many', () => {
    const seen = withPair();
    const operations = makeJunction(seen, ...cellsOf(seen), anId);
    const changed = aDocument(recipe, tag, there, { ...back, max: 1 });
    expect(applyOperations(changed, operations)).toMatchObject({
      error: { refusal: { code: 'changed_since' } },
    });
  });
});

describe('createReverse', () => {
  const reversed = (...records: readonly OrcaRecord[]) => {
    const document = aDocument(recipe, tag, ...records);
    return after(document, createReverse(...cellsOf(document), anId));
  };

  it('says yes the other way for each relationship, by way of the same object', () => {
    const other = aRelationship({ fromId: recipe.id, toId: tag.id, viaId: tag.id, orderKey: 'a1' });
    const made = relationshipsBetween(reversed(there, other), tag.id, recipe.id);
    expect(made.map(({ viaId, label }) => [viaId, label])).toEqual([
      [null, ''],
      [tag.id, ''],
    ]);
  });

  it('takes the place of a no', () => {
    const no = anAnswer({ rowId: tag.id, columnId: recipe.id });
    expect(cellsOf(reversed(there, no))[1]).toMatchObject({ answer: undefined });
  });

  it('is refused where somebody else has turned it round meanwhile', () => {
    const document = aDocument(recipe, tag, there);
    const mine = createReverse(...cellsOf(document), anId);
    const theirs = after(document, createReverse(...cellsOf(document), anId));
    expect(applyOperations(theirs, mine)).toMatchObject({
      error: { refusal: { code: 'made_meanwhile' } },
    });
  });

  it('has nothing to do where there is one already, or nothing to turn round', () => {
    const [cell, reverse] = cellsOf(withPair());
    expect(createReverse(cell, reverse, anId)).toEqual([]);
    expect(createReverse({ ...cell, relationships: [] }, reverse, anId)).toEqual([]);
  });
});
