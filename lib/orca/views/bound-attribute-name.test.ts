import { expect, it } from 'vitest';

import { aDocument, anAttribute, anId, anObject } from '../testing/builders';
import { boundAttributeName } from './bound-attribute-name';

it('names the object too where an attribute is not of what is listed', () => {
  const [recipe, ingredient] = [anObject({ name: 'Recipe' }), anObject({ name: 'Ingredient' })];
  const amount = anAttribute({ objectId: ingredient.id, name: 'Amount' });
  const document = aDocument(recipe, ingredient, amount);
  expect(boundAttributeName(document, amount.id, ingredient.id)).toBe('Amount');
  expect(boundAttributeName(document, amount.id, recipe.id)).toBe('Amount of INGREDIENT');
  expect(boundAttributeName(document, anId(), recipe.id)).toBe('');
});
