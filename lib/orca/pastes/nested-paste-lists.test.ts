import { describe, expect, it } from 'vitest';

import { recordsOf } from '../model/lookups';
import { aDocument, anAnswer, aRelationship } from '../testing/builders';
import { after, empty, ingredient, objects, plan, recipe, textsOf } from './testing/nested-pasting';

const ends = { fromId: recipe.id, toId: ingredient.id };
const needs = aRelationship({
  ...ends,
  orderKey: 'a0',
  label: 'needs',
  min: 2,
  max: 9,
  typical: '4',
  note: 'one',
});
const document = aDocument(...objects, needs);
const doubt = anAnswer({ rowId: recipe.id, columnId: ingredient.id, value: 'question' });
const doubted = aDocument(...objects, needs, doubt);

const line = (says: string) => `From\tRelationship\tTo\nRecipe\t${says}\tIngredient`;

describe('a list that says something of a cell that says yes', () => {
  it.each([
    ['?', 'needs (2..9) ~4 ?'],
    ['needs', 'needs (2..9) ~4'],
    ['Needs (0..many)', 'needs (0..many) ~4'],
    ['needs ~5', 'needs (2..9) ~5'],
    ['uses 2..5', 'needs (2..9) ~4; uses (2..5)'],
  ])('adds “%s” to it', (says, text) => {
    const pasted = after(document, plan(line(says), { document }));
    expect(textsOf(pasted)[0]?.[1]).toBe(text);
    expect(recordsOf(pasted, 'relationship')[0]).toMatchObject({ id: needs.id, note: 'one' });
  });

  it.each(['no', 'n/a'])('leaves it as it is where it says “%s”', (says) => {
    expect(plan(line(says), { document })).toMatchObject({
      operations: [],
      unread: [{ at: 'B2', text: says, reason: 'Here stands “needs (2..9) ~4” already.' }],
    });
  });

  it.each(['yes', '?', 'needs'])('leaves the doubt beside it where it says “%s”', (says) => {
    const planned = plan(line(says), { document: doubted });
    expect(planned).toMatchObject({ operations: [], unread: [], sameCount: 1 });
  });

  it('keeps two of the same words', () => {
    const other = aRelationship({ ...ends, label: 'needs', note: 'two', orderKey: 'a1' });
    const twins = aDocument(...objects, needs, other);
    const pasted = after(twins, plan(line('needs (1)'), { document: twins }));
    expect(recordsOf(pasted, 'relationship')).toMatchObject([
      { id: needs.id, note: 'one', min: 1, max: 1 },
      { id: other.id, note: 'two', min: 0, max: null },
    ]);
  });
});

describe('a list that names an object in two ways', () => {
  it('says all of it, by a synonym, a choice or a misspelling', () => {
    const formula = { 'object:formula': { do: 'match', id: recipe.id } } as const;
    for (const [first, name, choices] of [
      ['Recipe', 'Dish', {}],
      ['Recipe', 'Formula', formula],
      ['Recipie', 'Recipee', {}],
    ] as const) {
      const list = `From\tRelationship\tTo\n${first}\thas\tIngredient\n${name}\tis made by\tCook\n${name}\tneeds\tIngredient`;
      const planned = plan(list, { choices });
      expect(planned.unread).toEqual([]);
      expect(textsOf(after(empty, planned))[0]).toEqual([
        '',
        'has many (0..many); needs (0..many)',
        'is made by (0..many)',
      ]);
    }
  });
});

it('changes nothing by a list whose matrix would be too large, and says so', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => [`Source${at}q`, 'has', `Target${at}q`]);
  const title = ['From', 'Relationship', 'To'];
  const planned = plan([title, ...lines(1_001)]);
  expect(planned).toMatchObject({ changes: [], operations: [], unknownHeads: [], isList: true });
  expect(planned.notes).toEqual([
    'The names in this list make a matrix of more than 1,000,000 cells. Paste it in parts.',
  ]);
  expect(plan([title, ...lines(50)]).changes).toHaveLength(50);
});
