import { expect, it } from 'vitest';

import { type OrcaRecord } from '../../model/record';
import { aDocument, anAnswer, anObject, aRelationship } from '../../testing/builders';
import { cardinalitySentence } from './cardinality-sentence';
import { findNestedCell } from './nested-cell';

const recipe = anObject({ name: 'Recipe' });
const ingredient = anObject({ name: 'Ingredient' });
const there = { fromId: recipe.id, toId: ingredient.id };
const back = { fromId: ingredient.id, toId: recipe.id };

function sentence(...records: readonly OrcaRecord[]): string {
  const document = aDocument(recipe, ingredient, ...records);
  const cell = findNestedCell(document, recipe.id, ingredient.id);
  const reverse = findNestedCell(document, ingredient.id, recipe.id);
  return cell && reverse ? cardinalitySentence(cell, reverse) : 'gone';
}

it('says both directions', () => {
  expect(sentence(aRelationship(there), aRelationship({ ...back, min: 1 }))).toBe(
    'A RECIPE has 0 to many INGREDIENTs; an INGREDIENT is in 1 to many RECIPEs.',
  );
});

it('tells several relationships apart', () => {
  const main = aRelationship({ ...there, label: 'starts with', min: 1, max: 1, orderKey: 'a1' });
  const all = aRelationship({ ...there, label: 'contains', orderKey: 'a0' });
  expect(sentence(main, all)).toBe(
    'A RECIPE has 0 to many INGREDIENTs (contains) and exactly 1 INGREDIENT (starts with); in how many RECIPEs an INGREDIENT is was not asked yet.',
  );
});

it('says what was answered the other way', () => {
  const asked = (value: 'no' | 'question') =>
    anAnswer({ rowId: ingredient.id, columnId: recipe.id, value });
  expect(sentence(aRelationship(there), asked('no'))).toMatch(
    /; from an INGREDIENT one sees no RECIPEs\.$/,
  );
  expect(sentence(aRelationship(there), asked('question'))).toMatch(/is nobody knows yet\.$/);
});

it('counts others where an object nests its own kind, and nothing where there is no yes', () => {
  const nested = aRelationship({ fromId: recipe.id, toId: recipe.id });
  const cell = findNestedCell(aDocument(recipe, nested), recipe.id, recipe.id);
  expect(cell && cardinalitySentence(cell, cell)).toBe('A RECIPE has 0 to many other RECIPEs.');
  expect(sentence()).toBe('');
});
