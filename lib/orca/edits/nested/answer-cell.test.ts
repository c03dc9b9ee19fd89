import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../../model/document';
import { applyOperations } from '../../operations/apply-operations';
import { type Operation } from '../../operations/operation';
import { aDocument, anAnswer, anId, anObject, aRelationship } from '../../testing/builders';
import { findNestedCell, nestedCellState } from '../../views/nested/nested-cell';
import {
  addRelationship,
  bindsAttributes,
  nextAnswer,
  swapDirections,
  type CellAnswer,
} from './answer-cell';
import { answerCells } from './write-nested-cells';

const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'Loan' });
const empty = aDocument(tool, loan);
const place = { rowId: tool.id, columnId: loan.id };

function cellOf(document: OrcaDocument, from = tool, to = loan) {
  const cell = findNestedCell(document, from.id, to.id);
  if (!cell) throw new Error('no such cell');
  return cell;
}

function after(document: OrcaDocument, operations: readonly Operation[]): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

const answered = (document: OrcaDocument, next: CellAnswer) =>
  after(document, answerCells(document, [place], next, anId));

describe('answerCells', () => {
  const start = {
    unasked: empty,
    yes: answered(empty, 'yes'),
    no: answered(empty, 'no'),
    question: answered(empty, 'question'),
  } as const;
  const answers = ['unasked', 'yes', 'no', 'question'] as const;
  const pairs = answers.flatMap((from) => answers.map((to) => [from, to] as const));

  it.each(pairs)('takes %s to %s by operations that the rules allow', (from, to) => {
    const cell = cellOf(answered(start[from], to));
    const isDoubt = from === 'yes' && to === 'question';
    expect(nestedCellState(cell)).toBe(isDoubt ? 'yes' : to);
  });

  it('keeps a doubt beside a yes', () => {
    expect(cellOf(answered(start.yes, 'question')).answer?.value).toBe('question');
  });

  it('does nothing where the cell says so already', () => {
    for (const answer of answers) {
      expect(answerCells(start[answer], [place], answer, anId)).toEqual([]);
    }
  });

  it('goes round with the space bar', () => {
    let document = empty;
    const seen = answers.map(() => {
      document = answered(document, nextAnswer(cellOf(document)));
      return nestedCellState(cellOf(document));
    });
    expect(seen).toEqual(['yes', 'no', 'question', 'unasked']);
  });

  it('lets a yes settle a doubt and keeps what was written', () => {
    const detailed = aRelationship({ fromId: tool.id, toId: loan.id, label: 'is lent in' });
    const doubted = answered(aDocument(tool, loan, detailed), 'question');
    const settled = cellOf(answered(doubted, 'yes'));
    expect(settled.answer).toBeUndefined();
    expect(settled.relationships).toEqual([detailed]);
  });
});

describe('addRelationship', () => {
  it('adds a second relationship to a cell', () => {
    const document = answered(empty, 'yes');
    const two = after(document, addRelationship(cellOf(document), anId));
    expect(cellOf(two).relationships).toHaveLength(2);
  });

  it('is refused where somebody else has made the first one meanwhile', () => {
    const mine = addRelationship(cellOf(empty), anId);
    const theirs = addRelationship(cellOf(empty), anId);
    expect(applyOperations(after(empty, theirs), mine)).toMatchObject({
      ok: false,
      error: { refusal: { code: 'made_meanwhile' } },
    });
  });

  it('is carried out where somebody has taken the no back meanwhile', () => {
    const mine = addRelationship(cellOf(answered(empty, 'no')), anId);
    expect(cellOf(after(empty, mine)).relationships).toHaveLength(1);
  });

  it('takes the place of a no, and stands beside a question', () => {
    const no = answered(empty, 'no');
    const question = answered(empty, 'question');
    expect(cellOf(after(no, addRelationship(cellOf(no), anId))).answer).toBeUndefined();
    expect(cellOf(after(question, addRelationship(cellOf(question), anId))).answer).toBeDefined();
  });
});

describe('a swap into a cell that was seen empty', () => {
  it('is refused where somebody has filled it meanwhile', () => {
    const seen = answered(empty, 'yes');
    const swap = swapDirections(cellOf(seen), cellOf(seen, loan, tool));
    const reverse = cellOf(seen, loan, tool);
    expect(applyOperations(after(seen, addRelationship(reverse, anId)), swap)).toMatchObject({
      error: { refusal: { code: 'made_meanwhile' } },
    });
  });
});

describe('bindsAttributes', () => {
  it('is so where either direction is sorted or filtered by an attribute', () => {
    const plain = cellOf(aDocument(tool, loan));
    const attributeId = anId();
    const sorted = aRelationship({ fromId: tool.id, toId: loan.id, sorts: [{ attributeId }] });
    const filtered = aRelationship({ fromId: tool.id, toId: loan.id, filters: [{ attributeId }] });
    expect(bindsAttributes(plain, plain)).toBe(false);
    expect(bindsAttributes({ ...plain, relationships: [sorted] }, plain)).toBe(true);
    expect(bindsAttributes(plain, { ...plain, relationships: [filtered] })).toBe(true);
  });
});

describe('swapDirections', () => {
  it('exchanges both cells with everything in them', () => {
    const there = aRelationship({ fromId: tool.id, toId: loan.id, label: 'is lent in' });
    const back = anAnswer({ rowId: loan.id, columnId: tool.id, note: 'Seen elsewhere' });
    const document = aDocument(tool, loan, there, back);
    const swapped = after(document, swapDirections(cellOf(document), cellOf(document, loan, tool)));
    expect(cellOf(swapped, loan, tool).relationships[0]).toMatchObject({
      id: there.id,
      label: 'is lent in',
    });
    expect(cellOf(swapped).answer).toMatchObject({ id: back.id, note: 'Seen elsewhere' });
  });

  it('is refused where somebody has gone on writing', () => {
    const there = aRelationship({ fromId: tool.id, toId: loan.id });
    const seen = aDocument(tool, loan, there);
    const swap = swapDirections(cellOf(seen), cellOf(seen, loan, tool));
    const refused = applyOperations(aDocument(tool, loan, { ...there, note: 'theirs' }), swap);
    expect(refused).toMatchObject({ error: { refusal: { code: 'changed_since' } } });
  });

  it('has nothing to turn in an empty pair or an object with itself', () => {
    expect(swapDirections(cellOf(empty), cellOf(empty, loan, tool))).toEqual([]);
    const self = aDocument(tool, aRelationship({ fromId: tool.id, toId: tool.id }));
    const cell = cellOf(self, tool, tool);
    expect(swapDirections(cell, cell)).toEqual([]);
  });
});
