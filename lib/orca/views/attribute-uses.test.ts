import { describe, expect, it } from 'vitest';

import { collectionSchema } from '../model/mcsfd';
import { aDocument, anAttribute, anObject, aRelationship } from '../testing/builders';
import { attributeUses, lostUses } from './attribute-uses';

const ingredient = anObject({ name: 'Ingredient' });
const rating = anAttribute({ objectId: ingredient.id, name: 'Rating' });
const sorts = [{ attributeId: rating.id }];
const filters = [{ attributeId: rating.id }, { attributeId: rating.id, value: 'good' }];
const recipe = anObject({ name: 'Recipe' });
const listed = { ...ingredient, collection: collectionSchema.parse({ filters }) };
const many = aRelationship({ fromId: recipe.id, toId: ingredient.id, sorts, filters });
const one = aRelationship({
  fromId: recipe.id,
  toId: ingredient.id,
  label: 'is famous for',
  max: 1,
  sorts,
});
const document = aDocument(recipe, listed, rating, many, one);

describe('attributeUses', () => {
  it('says which lists need an attribute, and where they stand', () => {
    const uses = attributeUses(document, rating.id);
    expect(uses.map(({ sentence }) => sentence)).toEqual([
      'sorts RECIPE’s INGREDIENTs',
      'filters RECIPE’s INGREDIENTs',
      'sorts RECIPE’s INGREDIENT (is famous for)',
      'filters all INGREDIENTs',
    ]);
    expect(uses[0]).toMatchObject({
      holder: { kind: 'relationship', id: many.id },
      fromId: recipe.id,
      toId: ingredient.id,
    });
    expect(uses[3]).toMatchObject({
      holder: { kind: 'object', id: ingredient.id },
      fromId: ingredient.id,
      toId: ingredient.id,
    });
  });

  it('says what is lost when it goes, the first two by name', () => {
    expect(lostUses(document, rating.id)).toBe(
      'It no longer sorts RECIPE’s INGREDIENTs, filters RECIPE’s INGREDIENTs and 2 more.',
    );
    const sorted = aDocument(recipe, ingredient, rating, { ...many, filters: [] });
    expect(lostUses(sorted, rating.id)).toBe('It no longer sorts RECIPE’s INGREDIENTs.');
  });

  it('has nothing to say of one that no list needs', () => {
    const loose = anAttribute({ objectId: recipe.id });
    const without = aDocument(recipe, loose);
    expect(attributeUses(without, loose.id)).toEqual([]);
    expect(lostUses(without, loose.id)).toBe('');
  });
});
