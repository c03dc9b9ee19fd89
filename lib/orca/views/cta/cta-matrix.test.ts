import { describe, expect, it } from 'vitest';

import { applyOperation } from '../../operations/apply-operation';
import { aCta, aDocument, aGrant, anAnswer, anObject, aRole } from '../../testing/builders';
import {
  ctaCellByRecords,
  ctaCounts,
  ctaTotals,
  mostLines,
  recordsOfCtaCell,
  unassignedCtas,
} from './cta-matrix';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = aRole({ name: 'Member', orderKey: 'a0' });
const librarian = aRole({ name: 'Librarian', orderKey: 'a1' });
const borrow = aCta({ objectId: tool.id, verb: 'Borrow', orderKey: 'a0' });
const reserve = aCta({ objectId: tool.id, verb: 'Reserve', orderKey: 'a1' });
const retire = aCta({ objectId: tool.id, verb: 'Retire', orderKey: 'a2' });
const mayBorrow = aGrant({ ctaId: borrow.id, roleId: member.id });
const mayReserve = aGrant({ ctaId: reserve.id, roleId: member.id });
const never = anAnswer({
  matrix: 'cta',
  rowId: loan.id,
  columnId: librarian.id,
  value: 'not_permitted',
});
const people = [tool, loan, member, librarian];
const document = aDocument(...people, borrow, reserve, retire, mayReserve, mayBorrow, never);

describe('a cell of the CTA matrix', () => {
  it('holds the verbs of an object that a role may use, in the object’s order', () => {
    const { held, answer } = ctaCellByRecords(recordsOfCtaCell(document, tool.id, member.id));
    expect(held.map(({ cta, grant }) => [cta.verb, grant?.id])).toEqual([
      ['Borrow', mayBorrow.id],
      ['Reserve', mayReserve.id],
    ]);
    expect(answer).toBeUndefined();
  });

  it('holds an answer where there is no verb', () => {
    const cell = ctaCellByRecords(recordsOfCtaCell(document, loan.id, librarian.id));
    expect(cell).toEqual({ held: [], answer: never });
  });

  it('holds without a role what nobody may use', () => {
    const cell = ctaCellByRecords(recordsOfCtaCell(document, tool.id, null));
    expect(cell).toEqual({ held: [{ cta: retire, grant: undefined }], answer: undefined });
  });

  it('selects the same records while other cells change', () => {
    const done = applyOperation(document, {
      type: 'grant.create',
      record: aGrant({ ctaId: borrow.id, roleId: librarian.id }),
    });
    const after = done.ok ? done.value.document : undefined;
    expect(after && recordsOfCtaCell(after, tool.id, librarian.id)).toHaveLength(2);
    const before = recordsOfCtaCell(document, tool.id, member.id);
    const same = after && recordsOfCtaCell(after, tool.id, member.id);
    expect(same?.every((record, at) => record === before[at])).toBe(true);
  });
});

describe('the CTA matrix', () => {
  it('keeps verbs in sight that nobody may use', () => {
    expect(unassignedCtas(document, tool.id)).toEqual([retire]);
    expect(unassignedCtas(document, loan.id)).toEqual([]);
  });

  it('counts what is there and which cells were asked', () => {
    expect(ctaTotals(document)).toEqual({
      ctas: 3,
      primaries: 0,
      unassigned: 1,
      asked: 2,
      cells: 4,
    });
    expect(ctaCounts(document, { objectId: tool.id })).toEqual({
      ctas: 3,
      primaries: 0,
      asked: 1,
      cells: 2,
    });
    expect(ctaCounts(document, { roleId: librarian.id })).toMatchObject({ ctas: 0, asked: 1 });
  });

  it('knows the fullest cell of a row and of a column', () => {
    expect(mostLines(document, { objectId: tool.id })).toBe(2);
    expect(mostLines(document, { objectId: loan.id })).toBe(1);
    expect(mostLines(document, { roleId: member.id })).toBe(2);
    expect(mostLines(document, { roleId: null })).toBe(1);
  });

  it('leaves a line for the question beside verbs', () => {
    const asked = {
      matrix: 'cta',
      rowId: tool.id,
      columnId: member.id,
      value: 'question',
    } as const;
    const doubted = aDocument(...people, borrow, reserve, mayReserve, mayBorrow, anAnswer(asked));
    expect(mostLines(doubted, { objectId: tool.id })).toBe(3);
    expect(mostLines(doubted, { roleId: member.id })).toBe(3);
  });

  it('leaves archived roles out, and keeps their verbs in sight', () => {
    const gone = aDocument(
      ...people.slice(0, 2),
      { ...member, isArchived: true },
      borrow,
      mayBorrow,
    );
    expect(unassignedCtas(gone, tool.id)).toEqual([borrow]);
    expect(ctaTotals(gone)).toMatchObject({ ctas: 1, unassigned: 1, asked: 0, cells: 0 });
    expect(mostLines(gone, { roleId: member.id })).toBe(0);
  });
});
