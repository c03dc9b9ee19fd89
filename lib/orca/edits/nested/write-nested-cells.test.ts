import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../../model/document';
import { findRecord, recordsOf } from '../../model/lookups';
import { type OrcaRecord } from '../../model/record';
import { applyOperations } from '../../operations/apply-operations';
import { type Operation } from '../../operations/operation';
import {
  aDocument,
  anAnswer,
  anAttribute,
  anId,
  anObject,
  aQuestion,
  aRelationship,
} from '../../testing/builders';
import { type CellWish } from '../../views/nested/cell-wish';
import { saidOfCell } from '../../views/nested/nested-cell';
import { nestedCellText } from '../../views/nested/nested-cell-text';
import { answerCells, fillCells, setCardinality, writeCells } from './write-nested-cells';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = anObject({ name: 'Member', orderKey: 'a2' });
const due = anAttribute({ objectId: loan.id, name: 'Due', orderKey: 'a0' });

const at = (row: typeof tool, column: typeof tool) => ({ rowId: row.id, columnId: column.id });
const there = at(tool, loan);
const back = at(loan, tool);
const lent = aRelationship({
  fromId: tool.id,
  toId: loan.id,
  label: 'is lent in',
  typical: '25',
  note: 'Since May',
  sorts: [{ attributeId: due.id }],
  orderKey: 'a0',
});
const document = aDocument(tool, loan, member, due, lent);

function after(before: OrcaDocument, operations: readonly Operation[]): OrcaDocument {
  const applied = applyOperations(before, operations);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

const saidAfter = (operations: readonly Operation[], place = there, before = document) =>
  saidOfCell(after(before, operations), place.rowId, place.columnId);
const textAfter = (...args: Parameters<typeof saidAfter>) => nestedCellText(saidAfter(...args));

describe('two people who answer one empty cell', () => {
  it('make one relationship', () => {
    const answer = () => answerCells(document, [back], 'yes', anId);
    const [mine, theirs] = [answer(), answer()];
    expect(applyOperations(after(document, theirs), mine)).toMatchObject({
      ok: false,
      error: { refusal: { code: 'made_meanwhile' } },
    });
  });

  it('may still have said more than one thing at once', () => {
    const relationship = { label: '', typical: '', min: 0, max: null };
    const named = ['uses', 'makes'].map((label) => ({ ...relationship, label }));
    const wish = { say: 'yes', isDoubted: false, relationships: named } as const;
    const said = saidAfter(writeCells(document, [{ ...back, wish }], anId), back);
    expect(said.relationships.map(({ label }) => label)).toEqual(['uses', 'makes']);
  });
});

describe('writeCells', () => {
  const write = (wish: CellWish, before = document) =>
    writeCells(before, [{ ...there, wish }], anId);
  const relationship = { label: '', typical: '', min: 0, max: null };

  it('is one step for any number of cells, and none where all say so', () => {
    const wish = { say: 'no' } as const;
    const operations = writeCells(
      document,
      [there, back].map((place) => ({ ...place, wish })),
      anId,
    );
    expect(operations).toHaveLength(1);
    expect(textAfter(operations, back)).toBe('no');
    expect(write({ say: 'yes', isDoubted: false, relationships: [] })).toEqual([]);
  });

  it('changes a relationship in its place, and keeps what else is known of it', () => {
    const wished = { ...relationship, label: 'is lent in', max: 3 };
    const operations = write({ say: 'yes', isDoubted: false, relationships: [wished] });
    expect(saidAfter(operations).relationships).toEqual([{ ...lent, max: 3, typical: '' }]);
  });

  it('finds relationships by their words, adds what is missing in its place, and removes what is not wished', () => {
    const damaged = { ...relationship, label: 'was damaged in', max: 1 };
    const same = { ...relationship, label: 'is lent in', typical: '25' };
    const both = write({ say: 'yes', isDoubted: false, relationships: [damaged, same] });
    const said = saidAfter(both).relationships;
    expect(said.map(({ label }) => label)).toEqual(['was damaged in', 'is lent in']);
    expect(said[1]).toEqual({ ...lent, orderKey: 'a1' });
    const one = write(
      { say: 'yes', isDoubted: false, relationships: [damaged] },
      after(document, both),
    );
    expect(textAfter(one, there, after(document, both))).toBe('was damaged in (0..1)');
  });

  it('puts new relationships at the end of their row, in order', () => {
    const wishes = [at(tool, member), at(tool, tool)].map((place) => ({
      ...place,
      wish: { say: 'yes', isDoubted: false, relationships: [] } as const,
    }));
    const made = after(document, writeCells(document, wishes, anId));
    const keys = recordsOf(made, 'relationship').map(({ toId, orderKey }) => [toId, orderKey]);
    expect(keys).toEqual([
      [loan.id, 'a0'],
      [member.id, 'a1'],
      [tool.id, 'a2'],
    ]);
  });

  it('lets go of what was said about a relationship that goes', () => {
    const question = aQuestion({ attachedTo: { kind: 'relationship', id: lent.id } });
    const before = aDocument(tool, loan, due, lent, question);
    const cleared = after(before, write({ say: 'unasked' }, before));
    expect(findRecord(cleared, 'question', question.id)?.attachedTo).toBeNull();
    expect(recordsOf(cleared, 'relationship')).toEqual([]);
  });

  it.each<[string, OrcaRecord]>([
    ['goes', { ...lent, note: 'theirs' }],
    ['changes', { ...lent, label: 'theirs' }],
  ])('is refused where somebody has gone on writing in what %s', (what, theirs) => {
    const relationships = [{ ...relationship, label: 'mine' }];
    const operations =
      what === 'goes'
        ? write({ say: 'no' })
        : write({ say: 'yes', isDoubted: false, relationships });
    expect(applyOperations(aDocument(tool, loan, due, theirs), operations)).toMatchObject({
      error: { refusal: { code: 'changed_since' } },
    });
  });

  it('changes an answer where there is one, with its note unless another is wished', () => {
    const no = anAnswer({ ...there, note: 'Seen elsewhere' });
    const before = aDocument(tool, loan, no);
    const changed = (wish: CellWish) => saidAfter(write(wish, before), there, before).answer;
    expect(changed({ say: 'question' })).toEqual({ ...no, value: 'question' });
    expect(changed({ say: 'question', note: '' })).toEqual({ ...no, value: 'question', note: '' });
    expect(changed({ say: 'yes', isDoubted: false, relationships: [] })).toBeUndefined();
  });
});

describe('answerCells', () => {
  const cells = [there, back];
  const answered = (answer: Parameters<typeof answerCells>[2]) =>
    answerCells(document, cells, answer, anId);

  it('answers each as one key does', () => {
    expect([there, back].map((place) => textAfter(answered('no'), place))).toEqual(['no', 'no']);
    expect(textAfter(answered('yes'), back)).toBe('yes');
    expect(textAfter(answered('yes'))).toBe('is lent in (0..many) ~25');
    expect([there, back].map((place) => textAfter(answered('question'), place))).toEqual([
      'is lent in (0..many) ~25 ?',
      '?',
    ]);
  });

  it('has nothing to do where they say so already', () => {
    expect(answerCells(document, [there], 'yes', anId)).toEqual([]);
    expect(answerCells(document, [back], 'unasked', anId)).toEqual([]);
  });
});

describe('fillCells', () => {
  it('copies all that is known of a relationship; its orders only where the same is listed', () => {
    const via = { ...lent, viaId: member.id, onDelete: 'block' } as const;
    const before = aDocument(tool, loan, member, due, via);
    const copied = (to: typeof there) =>
      saidAfter(fillCells(before, [{ from: there, to }], anId), to, before).relationships[0];
    expect(copied(at(loan, tool))).toMatchObject({
      label: 'is lent in',
      typical: '25',
      note: 'Since May',
      viaId: member.id,
      onDelete: 'block',
      sorts: [],
    });
    expect(copied(at(loan, loan))).toMatchObject({ sorts: via.sorts });
    // Through itself one comes to nothing.
    expect(copied(at(tool, member))?.viaId).toBeNull();
  });

  it('writes over what a cell says, with a plain yes too', () => {
    const plain = aRelationship({ fromId: member.id, toId: loan.id });
    const before = aDocument(tool, loan, member, due, lent, plain);
    const operations = fillCells(before, [{ from: at(member, loan), to: there }], anId);
    expect(textAfter(operations, there, before)).toBe('yes');
    expect(saidAfter(operations, there, before).relationships).toEqual([
      { ...plain, id: lent.id, fromId: tool.id, orderKey: 'a0' },
    ]);
  });

  it('copies answers, and that nothing was asked', () => {
    const no = anAnswer({ ...back, note: 'Why should it' });
    const before = aDocument(tool, loan, member, due, lent, no);
    const to = at(member, tool);
    const copied = saidAfter(fillCells(before, [{ from: back, to }], anId), to, before);
    expect(copied.answer).toMatchObject({ value: 'no', note: 'Why should it' });
    const cleared = fillCells(before, [{ from: at(member, loan), to: there }], anId);
    expect(textAfter(cleared, there, before)).toBe('');
  });
});

describe('setCardinality', () => {
  it('is about the first relationship, and a yes where there is none', () => {
    const operations = setCardinality(document, [there, back], { min: 1, max: null }, anId);
    expect([there, back].map((place) => textAfter(operations, place))).toEqual([
      'is lent in (1..many) ~25',
      'has many (1..many)',
    ]);
  });

  it('takes the place of a no, and leaves a doubt beside a yes', () => {
    const no = anAnswer(back);
    const doubt = anAnswer({ ...there, value: 'question' });
    const before = aDocument(tool, loan, due, lent, no, doubt);
    const operations = setCardinality(before, [there, back], { min: 0, max: 1 }, anId);
    expect([there, back].map((place) => textAfter(operations, place, before))).toEqual([
      'is lent in (0..1) ~25 ?',
      'may have one (0..1)',
    ]);
  });
});
