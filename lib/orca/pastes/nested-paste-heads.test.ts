import { describe, expect, it } from 'vitest';

import { findObjectByName, recordsOf } from '../model/lookups';
import { aDocument, anObject } from '../testing/builders';
import { saidOfCell } from '../views/nested/nested-cell';
import { nestedCellText } from '../views/nested/nested-cell-text';
import { after, cook, empty, ingredient, objects, plan, textsOf } from './testing/nested-pasting';

describe('a table with heads', () => {
  it('goes to the objects they name, in any order, case and number, synonyms too', () => {
    const planned = plan('Objects\tCOOKS\tdish\nIngredients\tno\t?', { at: { row: 2, column: 2 } });
    expect(planned.unknownHeads).toEqual([]);
    expect(textsOf(after(empty, planned))[1]).toEqual(['?', '', 'no']);
  });

  it('may have them at one side only', () => {
    expect(
      textsOf(after(empty, plan('Cook\tRecipe\nno\t?', { at: { row: 1, column: 0 } }))),
    ).toEqual([
      ['', '', ''],
      ['?', '', 'no'],
      ['', '', ''],
    ]);
    expect(textsOf(after(empty, plan('Cook\tno\nRecipe\t?')))).toEqual([
      ['?', '', ''],
      ['', '', ''],
      ['no', '', ''],
    ]);
  });

  it('is known by its empty corner where nobody knows the names', () => {
    const planned = plan('\tStep\tRating\nMenu\tyes\tno');
    expect(planned.unknownHeads.map(({ text, choice }) => [text, choice.do])).toEqual([
      ['Menu', 'create'],
      ['Step', 'create'],
      ['Rating', 'create'],
    ]);
    const document = after(empty, planned);
    expect(recordsOf(document, 'object').map(({ name }) => name)).toEqual([
      'Recipe',
      'Ingredient',
      'Cook',
      'Menu',
      'Step',
      'Rating',
    ]);
  });

  it('may have a title in its corner, and brackets in its names', () => {
    const planned = plan(
      'NOM\tCook\tStep (of many)\tRating\nStep (of many)\tyes\t\t\nRating\tno\t\tno',
    );
    expect(planned.unknownHeads.map(({ text }) => text)).toEqual(['Step (of many)', 'Rating']);
    expect(planned.changes).toHaveLength(3);
  });

  it('is none where its first row or column says what cells say', () => {
    expect(plan('\tyes\nwritten by\tno').unknownHeads).toEqual([]);
    expect(plan('\twritten by (1)\nwritten by\tno').unknownHeads).toEqual([]);
  });

  const misspelt = '\tCook\tIngredint\nRecipe\tno\tyes\nIngredint\tno\t?';
  const key = 'object:ingredint';

  it('is one where somebody says so, and says what it was taken for', () => {
    const rows = 'Thing\tPan\tPot\nShelf\tholds\tholds';
    const [guessed, told] = [
      plan(rows),
      plan(rows, { heads: { firstRow: true, firstColumn: true } }),
    ];
    expect(guessed.heads).toEqual({ firstRow: false, firstColumn: false });
    expect(guessed.unknownHeads).toEqual([]);
    expect(told.heads).toEqual({ firstRow: true, firstColumn: true });
    expect(told.unknownHeads.map(({ text }) => text)).toEqual(['Shelf', 'Pan', 'Pot']);
    expect(told.changes.map(({ row, column }) => [row, column])).toEqual([
      ['SHELF', 'PAN'],
      ['SHELF', 'POT'],
    ]);
  });

  it('has names at the side that somebody says, or nowhere', () => {
    const rows = 'Cook\tIngredient\nyes\tno';
    expect(plan(rows).heads).toEqual({ firstRow: true, firstColumn: false });
    const side = plan(rows, { heads: { firstRow: false, firstColumn: true } });
    expect(side.changes.map(({ row, column, after: says }) => [row, column, says])).toEqual([
      ['COOK', 'RECIPE', 'Ingredient (0..many)'],
      ['YES', 'RECIPE', 'no'],
    ]);
    expect(side.unknownHeads.map(({ text }) => text)).toEqual(['yes']);
    expect(plan(rows, { heads: { firstRow: false, firstColumn: false } }).changes).toHaveLength(4);
  });

  it('takes a misspelt name for what it is misspelt from, unless that stands beside it', () => {
    const choiceIn = (table: string) => plan(table).unknownHeads.map(({ choice }) => choice);
    expect(choiceIn('\tCook\tRecipe\nIngrediant\tno\tyes')).toEqual([
      { do: 'match', id: ingredient.id },
    ]);
    expect(choiceIn('\tCook\tRecipe\nIngrediant\tno\tyes\nIngredient\tno')).toEqual([
      { do: 'create' },
    ]);
    expect(choiceIn('\tCook\tRecipe\nBook\tno\tyes')).toEqual([{ do: 'create' }]);
  });

  it('asks once what becomes of an unknown name, with guesses', () => {
    const [head, ...others] = plan(misspelt).unknownHeads;
    expect(others).toEqual([]);
    expect(head).toMatchObject({
      key,
      text: 'Ingredint',
      kind: 'object',
      choice: { do: 'match', id: ingredient.id },
    });
    expect(head?.guesses[0]).toEqual({ id: ingredient.id, name: 'Ingredient' });
  });

  it('creates it, gives it to a known object as a synonym, or skips its cells', () => {
    const created = after(empty, plan(misspelt, { choices: { [key]: { do: 'create' } } }));
    expect(recordsOf(created, 'object')).toHaveLength(4);

    const matched = after(empty, plan(misspelt));
    expect(findObjectByName(matched, 'Ingredint')?.id).toBe(ingredient.id);
    expect(textsOf(matched).slice(0, 2)).toEqual([
      ['', 'yes', 'no'],
      ['', '?', 'no'],
    ]);

    const skipped = plan(misspelt, { choices: { [key]: { do: 'skip' } } });
    expect(skipped).toMatchObject({ unread: [], changes: [{ row: 'RECIPE', column: 'COOK' }] });
  });

  it('pastes the cells of a known object though it can bear no more names', () => {
    const synonyms = Array.from({ length: 50 }, (_, at) => ({ name: `Dish no. ${at}` }));
    const named = anObject({ name: 'Menu', synonyms });
    const document = aDocument(...objects, named);
    const choices = { 'object:bill of fare': { do: 'match', id: named.id } } as const;
    const planned = plan('\tCook\nBill of fare\tno', { document, choices });
    expect(planned.notes).toEqual([
      'MENU has as many names as it can bear: “Bill of fare” will not be one.',
    ]);
    const pasted = after(document, planned);
    expect(nestedCellText(saidOfCell(pasted, named.id, cook.id))).toBe('no');
    expect(findObjectByName(pasted, 'Bill of fare')).toBeUndefined();
  });

  it('gives it as many of the names as it can bear', () => {
    const synonyms = Array.from({ length: 49 }, (_, at) => ({ name: `Dish no. ${at}` }));
    const named = anObject({ name: 'Menu', synonyms });
    const document = aDocument(...objects, named);
    const match = { do: 'match', id: named.id } as const;
    const choices = { 'object:bill of fare': match, 'object:card': match };
    expect(plan('\tCook\nBill of fare\tno', { document, choices }).notes).toEqual([]);
    const two = plan(
      [
        ['', 'Cook'],
        ['Bill\nof  fare', 'no'],
        ['Card', 'no'],
      ],
      { document, choices },
    );
    expect(two.notes).toHaveLength(1);
    expect(findObjectByName(after(document, two), 'Bill of fare')?.synonyms.at(-1)?.name).toBe(
      'Bill of fare',
    );
  });

  it('leaves the cells of a head that can be no name, and says why', () => {
    const long = 'x'.repeat(81);
    const planned = plan(`\tCook\t${long}\t\nRecipe\tno\tyes\tno`);
    expect(planned.unread).toEqual([
      { at: 'C2', text: 'yes', reason: `“${'x'.repeat(30)}…” is longer than 80 characters.` },
      { at: 'D2', text: 'no', reason: 'Its row or column has no name.' },
    ]);
    expect(planned.changes).toHaveLength(1);
  });

  it('counts the first of two heads of one object', () => {
    const planned = plan('\tCook\nRecipe\tno\nDish\tyes');
    expect(planned.changes).toHaveLength(1);
    expect(planned.unread).toEqual([
      {
        at: 'B3',
        text: 'yes',
        reason: '“Dish” stands in the table more than once; the first one counts.',
      },
    ]);
  });
});

describe('a list with a relationship to a row', () => {
  const list =
    'Recipe\thas\tIngredient\nIngredient\tis cut by one\tCook\nRecipe\tis eaten by\tCook';

  it('goes where the ends of each row say, beside what stands there', () => {
    const planned = plan(list);
    expect(planned).toMatchObject({ isList: true, unknownHeads: [], unread: [] });
    const document = after(empty, planned);
    expect(textsOf(document)).toEqual([
      ['', 'yes', 'is eaten by (0..many)'],
      ['', '', 'is cut by (1)'],
      ['', '', ''],
    ]);
    const more = plan('Recipe\tloves\tCook\nRecipe\tis eaten by (1)\tCook', { document });
    expect(textsOf(after(document, more))[0]?.[2]).toBe('is eaten by (1); loves (0..many)');
    expect(plan('Recipe\tloves\tCook', { document }).changes[0]?.after).toBe(
      'is eaten by (0..many); loves (0..many)',
    );
  });

  it('is known by its titles where nobody knows its objects', () => {
    const planned = plan('From\tRelationship\tTo\nPot\tneeds 5..2\tLid\nLid\tfits\tPot');
    expect(planned.unknownHeads.map(({ text }) => text)).toEqual(['Pot', 'Lid']);
    expect(planned.unread).toEqual([
      { at: 'B2', text: 'needs 5..2', reason: 'At least 5 is more than at most 2.' },
    ]);
  });

  it('may count in a column of its own, among columns that say something else', () => {
    const planned = plan(
      'Object\tRelationship\tCardinality\tObject\tNotes\nRecipe\twritten by\t1\tCook\tsoon\nRecipe\thas\t1..N\tIngredient\t',
    );
    expect(planned.changes.map(({ row, column, after: says }) => [row, column, says])).toEqual([
      ['RECIPE', 'COOK', 'written by (1)'],
      ['RECIPE', 'INGREDIENT', 'has many (1..many)'],
    ]);
  });

  it('is none where somebody says so, nor where cells stand beside names', () => {
    expect(plan(list, { isList: false })).toMatchObject({ isList: false });
    expect(plan('Recipe\tyes\tno\nCook\tno\tyes').isList).toBeUndefined();
    expect(plan('\tRecipe\tCook\nCook\tno\tyes').isList).toBeUndefined();
    expect(plan('Object\tLink\tChild\nLink\tno\tyes').isList).toBeUndefined();
  });
});
