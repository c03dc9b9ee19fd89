import { describe, expect, it } from 'vitest';

import { recordsOf } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { invertDiff } from '../operations/diff';
import { aDocument, anAnswer, anObject, aRelationship } from '../testing/builders';
import {
  after,
  cook,
  empty,
  ingredient,
  objects,
  plan,
  recipe,
  textsOf,
} from './testing/nested-pasting';

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

  it('may name what is nested beside its number, also an object that the paste makes', () => {
    const planned = plan('\tCook\tPot\nRecipe\twritten by one COOK\thas many POTs');
    expect(planned.changes.map((change) => change.after)).toEqual(['written by (1)', 'yes']);
  });

  it('that say how many both ways are said to fill one cell, unless the other is pasted too', () => {
    const heads = '\tRecipe\tCook\nRecipe\t\t1:N\nCook';
    expect(plan(`${heads}\t`).notes).toEqual([
      '1 cell also says how many there are the other way round: the cell across must be filled for that.',
    ]);
    expect(plan(`${heads}\tN:1`).notes).toEqual([]);
  });

  it('are free text where their words are many, or name what an object has of itself', () => {
    const beside = { at: { row: 0, column: 1 } };
    expect(plan('Some words').isFreeText).toBe(true);
    expect(plan('yes').isFreeText).toBe(false);
    expect(plan('written by (1)', beside).isFreeText).toBe(false);
    expect(plan('Some words that are no table', beside).isFreeText).toBe(true);
    expect(plan('Some words', { isOwn: true }).isFreeText).toBe(false);
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
