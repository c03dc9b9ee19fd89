import { describe, expect, it } from 'vitest';

import { attributesOf, relationshipsFrom } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { aDocument, anAttribute, anId, anObject, aRelationship } from '../testing/builders';
import { nestAttribute, objectBehind } from './nest-attribute';

const recipe = anObject({ name: 'Recipe' });
const chef = anObject({ name: 'Chef', synonyms: [{ name: 'Author' }] });

function nested(name: string, required: 'optional' | 'required' = 'optional') {
  const attribute = anAttribute({ objectId: recipe.id, name, required });
  const document = aDocument(recipe, chef, attribute);
  return applyOperations(document, nestAttribute(document, attribute, anId()));
}

describe('an attribute that is named after an object', () => {
  it('becomes a relationship to that object', () => {
    const done = nested('author', 'required');
    expect(done.ok && attributesOf(done.value.document, recipe.id)).toEqual([]);
    expect(done.ok && relationshipsFrom(done.value.document, recipe.id)).toMatchObject([
      { toId: chef.id, min: 1, max: 1 },
    ]);
  });

  it('means many when its name does', () => {
    const done = nested('Chefs');
    expect(done.ok && relationshipsFrom(done.value.document, recipe.id)).toMatchObject([
      { toId: chef.id, min: 0, max: null },
    ]);
  });

  it('only goes where the object is nested already', () => {
    const attribute = anAttribute({ objectId: recipe.id, name: 'Chef' });
    const document = aDocument(
      recipe,
      chef,
      attribute,
      aRelationship({ fromId: recipe.id, toId: chef.id }),
    );
    expect(nestAttribute(document, attribute, anId())).toEqual([
      { type: 'attribute.remove', id: attribute.id },
    ]);
  });
});

it('leaves an attribute alone that is named after none', () => {
  const attribute = anAttribute({ objectId: recipe.id, name: 'Servings' });
  const document = aDocument(recipe, attribute);
  expect(objectBehind(document, attribute)).toBeUndefined();
  expect(nestAttribute(document, attribute, anId())).toEqual([]);
});
