import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { findObjectByName, recordsOf } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { invertDiff } from '../operations/diff';
import { aDocument, anAnswer, anId, anObject, aRelationship } from '../testing/builders';
import { saidOfCell } from '../views/nested/nested-cell';
import { nestedCellText } from '../views/nested/nested-cell-text';
import { planNestedPaste } from './nested-paste';
import { type HeadChoice, type PasteRequest } from './paste-plan';

const recipe = anObject({ name: 'Recipe', synonyms: [{ name: 'Dish' }], orderKey: 'a0' });
const ingredient = anObject({ name: 'Ingredient', orderKey: 'a1' });
const cook = anObject({ name: 'Cook', orderKey: 'a2' });
const objects = [recipe, ingredient, cook];
const empty = aDocument(...objects);
const ids = objects.map(({ id }) => id);

type Fields = Partial<Omit<PasteRequest, 'rows' | 'choices'>> & {
  readonly choices?: Readonly<Record<string, HeadChoice>>;
};

function plan(table: string | PasteRequest['rows'], { choices = {}, ...fields }: Fields = {}) {
  const at = fields.at ?? { row: 0, column: 0 };
  return planNestedPaste({
    document: empty,
    rows: typeof table === 'string' ? table.split('\n').map((row) => row.split('\t')) : table,
    isOwn: false,
    at,
    block: { top: at.row, left: at.column, bottom: at.row, right: at.column },
    rowIds: ids,
    columnIds: ids,
    isTransposed: false,
    choices: new Map(Object.entries(choices)),
    isHeld: () => false,
    newId: anId,
    ...fields,
  });
}

function after(document: OrcaDocument, { operations }: ReturnType<typeof plan>): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

/** Every cell as text, row by row, of all objects. */
function textsOf(document: OrcaDocument): readonly (readonly string[])[] {
  const all = recordsOf(document, 'object');
  return all.map((row) =>
    all.map((column) => nestedCellText(saidOfCell(document, row.id, column.id))),
  );
}

describe('a table without heads', () => {
  it('goes side by side from where one pastes, as one step', () => {
    const planned = plan('yes\tno\nhas 1\t?', { at: { row: 1, column: 1 } });
    expect(planned.operations).toHaveLength(1);
    expect(planned.changes.map(({ row, column, after: says }) => [row, column, says])).toEqual([
      ['INGREDIENT', 'INGREDIENT', 'yes'],
      ['INGREDIENT', 'COOK', 'no'],
      ['COOK', 'INGREDIENT', 'has one (1)'],
      ['COOK', 'COOK', '?'],
    ]);
    expect(textsOf(after(empty, planned))).toEqual([
      ['', '', ''],
      ['', 'yes', 'no'],
      ['', 'has one (1)', '?'],
    ]);
  });

  it('counts what lies beyond, and leaves what shorter rows don’t reach', () => {
    const planned = plan([['no', 'no'], ['no'], ['no', 'no', 'no']], { at: { row: 1, column: 1 } });
    expect(planned.beyondCount).toBe(3);
    expect(planned.shortRowCount).toBe(2);
    expect(planned.changes).toHaveLength(3);
  });

  it('is repeated over a selection that holds it several times', () => {
    const block = { top: 0, left: 0, bottom: 2, right: 1 };
    expect(textsOf(after(empty, plan('no', { block })))).toEqual([
      ['no', 'no', ''],
      ['no', 'no', ''],
      ['no', 'no', ''],
    ]);
    expect(textsOf(after(empty, plan('no\t?', { block })))).toEqual([
      ['no', '?', ''],
      ['no', '?', ''],
      ['no', '?', ''],
    ]);
    expect(plan('no\n?', { block: { ...block, right: 0 } }).changes).toHaveLength(2);
  });

  it('goes the way the matrix is turned', () => {
    const planned = plan('no\t?', { isTransposed: true });
    expect(planned.changes.map(({ row, column }) => [row, column])).toEqual([
      ['RECIPE', 'RECIPE'],
      ['RECIPE', 'INGREDIENT'],
    ]);
    expect(textsOf(after(empty, planned)).slice(0, 2)).toEqual([
      ['no', '', ''],
      ['?', '', ''],
    ]);
  });
});

describe('cells of a pasted table', () => {
  const related = aRelationship({ fromId: recipe.id, toId: cook.id, label: 'by', orderKey: 'a0' });
  const refused = anAnswer({ rowId: recipe.id, columnId: recipe.id });
  const document = aDocument(...objects, related, refused);

  it('say before and after, and leave alone what says so already', () => {
    const planned = plan('no\t1\t?', { document });
    expect(planned.sameCount).toBe(1);
    expect(
      planned.changes.map(({ before, after: says, change }) => [before, says, change]),
    ).toEqual([
      ['', 'has one (1)', 'fill'],
      ['by (0..many)', '?', 'replace'],
    ]);
    expect(textsOf(after(document, planned))[0]).toEqual(['no', 'has one (1)', '?']);
  });

  it('keep what a yes says where only a yes is pasted', () => {
    expect(plan('no\tno\tx', { document }).sameCount).toBe(2);
  });

  it('say what they hold in the order in which it was pasted', () => {
    const ends = { fromId: recipe.id, toId: cook.id };
    // The second two bear a key that two people made at once.
    for (const [first, second] of [
      ['a0', 'a1'],
      ['a0', 'a0'],
    ] as const) {
      const said = aDocument(
        ...objects,
        aRelationship({ ...ends, label: 'is made by', orderKey: first }),
        aRelationship({ ...ends, label: 'belongs to', orderKey: second }),
      );
      for (const text of [
        'loves (1); is made by (0..many)',
        'new (1); belongs to (1); is made by (1)',
        'is made by (1); belongs to (1)',
        'belongs to (1); is made by (1)',
      ]) {
        const pasted = after(said, plan(text, { document: said, at: { row: 0, column: 2 } }));
        expect(textsOf(pasted)[0]?.[2]).toBe(text);
      }
    }
  });

  it('clear nothing by being empty, unless they were copied here', () => {
    expect(plan('\t\t', { document })).toMatchObject({ changes: [], operations: [] });
    const planned = plan('\t\t', { document, isOwn: true });
    expect(planned.changes.map(({ change }) => change)).toEqual(['clear', 'clear']);
    expect(textsOf(after(document, planned))[0]).toEqual(['', '', '']);
  });

  it('that nobody can read are told with their place and reason', () => {
    const planned = plan('no\t0..-1\n5..2\tno');
    expect(planned.unread).toEqual([
      { at: 'B1', text: '0..-1', reason: expect.stringMatching(/^How many can’t be below 0\./) },
      { at: 'A2', text: '5..2', reason: 'At least 5 is more than at most 2.' },
    ]);
    expect(planned.changes).toHaveLength(2);
  });

  it('that somebody else edits are left as they are', () => {
    const isHeld = (rowId: string, columnId: string) =>
      rowId === ingredient.id && columnId === recipe.id;
    const planned = plan('no\tno\nno\tno', { isHeld });
    expect(planned.held).toEqual([{ row: 'INGREDIENT', column: 'RECIPE' }]);
    expect(planned.changes).toHaveLength(3);
    expect(plan('no\tno', { isHeld, isTransposed: true }).held).toEqual([
      { row: 'RECIPE', column: 'INGREDIENT' },
    ]);
  });

  it('go back by one undo, with all that they made', () => {
    const planned = plan('\tChef\nRecipe\tyes', { document });
    const applied = applyOperations(document, planned.operations);
    if (!applied.ok) throw new Error(applied.error.refusal.code);
    const back = applyOperations(applied.value.document, [invertDiff(applied.value.diff)]);
    expect(back.ok && textsOf(back.value.document)).toEqual(textsOf(document));
  });
});

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

  it('asks once what becomes of an unknown name, with guesses', () => {
    const [head, ...others] = plan(misspelt).unknownHeads;
    expect(others).toEqual([]);
    expect(head).toMatchObject({
      key,
      text: 'Ingredint',
      kind: 'object',
      choice: { do: 'create' },
    });
    expect(head?.guesses[0]).toEqual({ id: ingredient.id, name: 'Ingredient' });
  });

  it('creates it, gives it to a known object as a synonym, or skips its cells', () => {
    const created = after(empty, plan(misspelt));
    expect(recordsOf(created, 'object')).toHaveLength(4);

    const choices = { [key]: { do: 'match', id: ingredient.id } } as const;
    const matched = after(empty, plan(misspelt, { choices }));
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

it('plans and carries out ten thousand cells as one step', () => {
  const many = Array.from({ length: 100 }, (_, at) => anObject({ name: `Thing no. ${at}` }));
  const manyIds = many.map(({ id }) => id);
  const document = aDocument(...many);
  const rows = manyIds.map((_, row) =>
    manyIds.map((_id, column) => (column % 3 === 0 ? 'no' : `shows ${row} (0..${column + 1})`)),
  );
  const planned = plan(rows, { document, rowIds: manyIds, columnIds: manyIds });
  expect(planned.changes).toHaveLength(10_000);
  expect(planned.operations).toHaveLength(1);
  expect(recordsOf(after(document, planned), 'relationship')).toHaveLength(6_600);
});
