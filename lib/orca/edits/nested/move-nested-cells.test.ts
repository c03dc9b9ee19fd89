import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../../model/document';
import { findRecord } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import {
  aDocument,
  anAnswer,
  anAttribute,
  anObject,
  aQuestion,
  aRelationship,
} from '../../testing/builders';
import { recordsOfCell } from '../../views/nested/nested-cell';
import { type CellMove } from '../cell-move';
import { moveNestedCells } from './move-nested-cells';
import { type CellPlace } from './write-nested-cells';

const tool = anObject({ name: 'Tool', orderKey: 'a0' });
const loan = anObject({ name: 'Loan', orderKey: 'a1' });
const member = anObject({ name: 'Member', orderKey: 'a2' });
const due = anAttribute({ objectId: loan.id, name: 'Due' });
const at = (row: typeof tool, column: typeof tool) => ({ rowId: row.id, columnId: column.id });
const lent = aRelationship({
  fromId: tool.id,
  toId: loan.id,
  label: 'is lent in',
  min: 1,
  max: 3,
  note: 'Since May',
  mechanics: 'By hand',
  onDelete: 'block',
  sorts: [{ attributeId: due.id }],
  filters: [{ attributeId: due.id, value: 'open' }],
  orderKey: 'a0',
});
const asked = aQuestion({ attachedTo: { kind: 'relationship', id: lent.id } });
const document = aDocument(tool, loan, member, due, lent, asked);

function after(before: OrcaDocument, { operations }: CellMove): OrcaDocument {
  const applied = applyOperations(before, operations);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value.document;
}

const saidIn = (of: OrcaDocument, { rowId, columnId }: CellPlace) =>
  recordsOfCell(of, rowId, columnId);

describe('moveNestedCells', () => {
  it('takes a relationship along itself, with all that is said and asked about it', () => {
    const move = moveNestedCells(document, [{ from: at(tool, loan), to: at(member, loan) }]);
    const moved = after(document, move);
    expect(saidIn(moved, at(member, loan))).toEqual([{ ...lent, fromId: member.id }]);
    expect(saidIn(moved, at(tool, loan))).toEqual([]);
    expect(findRecord(moved, 'question', asked.id)).toEqual(asked);
    expect(move).toMatchObject({ movedCount: 1, replacedCount: 0, leftBehind: '' });
  });

  it('leaves behind what goes by attributes of another object or through an end, and says so', () => {
    const before = aDocument(tool, loan, member, due, { ...lent, viaId: member.id });
    const move = moveNestedCells(before, [{ from: at(tool, loan), to: at(tool, member) }]);
    expect(saidIn(after(before, move), at(tool, member))).toEqual([
      { ...lent, toId: member.id, sorts: [], filters: [], viaId: null },
    ]);
    expect(move.leftBehind).toBe(
      '1 order by an attribute, 1 filter by an attribute and 1 way through another object',
    );
  });

  it('puts what comes to another row at its end', () => {
    const others = ['a0', 'a1'].map((orderKey) =>
      aRelationship({ fromId: member.id, toId: tool.id, orderKey }),
    );
    const before = aDocument(tool, loan, member, due, lent, ...others);
    const move = moveNestedCells(before, [{ from: at(tool, loan), to: at(member, loan) }]);
    expect(saidIn(after(before, move), at(member, loan))).toMatchObject([{ orderKey: 'a2' }]);
  });

  it('replaces what stands there, unless that is moved away in the same step', () => {
    const no = anAnswer({ ...at(member, loan), note: 'Never' });
    const question = anAnswer({ ...at(loan, loan), value: 'question' });
    const before = aDocument(tool, loan, member, due, lent, no, question);
    const move = moveNestedCells(before, [
      { from: at(tool, loan), to: at(member, loan) },
      { from: at(member, loan), to: at(loan, loan) },
    ]);
    const moved = after(before, move);
    expect(saidIn(moved, at(member, loan)).map(({ id }) => id)).toEqual([lent.id]);
    expect(saidIn(moved, at(loan, loan))).toEqual([{ ...no, ...at(loan, loan) }]);
    expect(move).toMatchObject({ movedCount: 2, replacedCount: 1 });
  });

  it('empties what an empty cell is moved to, and does nothing where cells stay', () => {
    const move = moveNestedCells(document, [{ from: at(loan, tool), to: at(tool, loan) }]);
    expect(move).toMatchObject({ movedCount: 0, replacedCount: 1 });
    expect(saidIn(after(document, move), at(tool, loan))).toEqual([]);
    const stay = { from: at(tool, loan), to: at(tool, loan) };
    expect(moveNestedCells(document, [stay]).operations).toEqual([]);
  });

  it('is refused where somebody has moved it meanwhile, and takes along what they wrote', () => {
    const move = moveNestedCells(document, [{ from: at(tool, loan), to: at(member, loan) }]);
    const theirs = aDocument(tool, loan, member, due, { ...lent, note: 'theirs' });
    expect(saidIn(after(theirs, move), at(member, loan))).toMatchObject([{ note: 'theirs' }]);
    const elsewhere = aDocument(tool, loan, member, due, { ...lent, toId: tool.id });
    expect(applyOperations(elsewhere, move.operations)).toMatchObject({
      error: { refusal: { code: 'changed_since' } },
    });
  });
});
