import { describe, expect, it } from 'vitest';

import { aDocument, anAnswer, anId, anObject, aRelationship } from '../testing/builders';
import { answerCells, fillCells, setCardinality } from './nested/write-nested-cells';
import { writtenCells } from './written-cells';

const [tool, loan, member] = [anObject(), anObject(), anObject()];
const told = { rowId: tool.id, columnId: loan.id };
const plain = { rowId: tool.id, columnId: member.id };
const no = { rowId: loan.id, columnId: member.id };
const cells = [told, plain, no];
const document = aDocument(
  tool,
  loan,
  member,
  aRelationship({ fromId: tool.id, toId: loan.id, label: 'is lent in', min: 1, max: 1 }),
  aRelationship({ fromId: tool.id, toId: member.id }),
  anAnswer({ ...no, value: 'no', note: 'The law forbids it' }),
);

describe('what an edit does to cells', () => {
  it('counts those that change and those that lose words', () => {
    const cleared = answerCells(document, cells, 'unasked', anId);
    expect(writtenCells(document, cleared, false)).toEqual({ count: 3, lossCount: 2 });
    // The words of a yes stay where it is answered again, and so does the note of a “no” that is doubted.
    const yes = answerCells(document, cells, 'yes', anId);
    expect(writtenCells(document, yes, false)).toEqual({ count: 1, lossCount: 1 });
    const doubted = answerCells(document, [no], 'question', anId);
    expect(writtenCells(document, doubted, false)).toEqual({ count: 1, lossCount: 0 });
  });

  it('counts a number as lost unless the edit says one', () => {
    const set = setCardinality(document, cells, { min: 0, max: null }, anId);
    expect(writtenCells(document, set, true)).toEqual({ count: 2, lossCount: 1 });
    const filled = fillCells(document, [{ from: plain, to: told }], anId);
    expect(writtenCells(document, filled, false)).toEqual({ count: 1, lossCount: 1 });
  });
});
