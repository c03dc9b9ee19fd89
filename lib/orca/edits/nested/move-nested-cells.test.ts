import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../../model/document';
import { findRecord, recordsOf } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import { invertDiff } from '../../operations/diff';
import {
  aDocument,
  anAnswer,
  anAttribute,
  anObject,
  aQuestion,
  aRelationship,
} from '../../testing/builders';
import { brokenRules } from '../../testing/check-document';
import { Dice } from '../../testing/dice';
import { randomDocument } from '../../testing/random-document';
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

function carriedOut(before: OrcaDocument, { operations }: CellMove) {
  const applied = applyOperations(before, operations);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value;
}

const after = (before: OrcaDocument, move: CellMove) => carriedOut(before, move).document;
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

/** Some filled cells, each with an empty one that it goes to. */
function randomSteps(of: OrcaDocument, dice: Dice) {
  const ids = recordsOf(of, 'object').map(({ id }) => id);
  const cells = ids.flatMap((rowId) => ids.map((columnId) => ({ rowId, columnId })));
  const filled = cells.filter((cell) => saidIn(of, cell).length > 0 && !dice.chance(3));
  const empty = cells.filter((cell) => saidIn(of, cell).length === 0);
  return filled.flatMap((from) => {
    const [to] = empty.splice(dice.throw(Math.max(1, empty.length)), 1);
    return to ? [{ from, to }] : [];
  });
}

/** All records of the kinds that are in cells, without their places in lists. */
function cellsOf(of: OrcaDocument) {
  const relationships = recordsOf(of, 'relationship').map((one) => ({ ...one, orderKey: '' }));
  return [...relationships, ...recordsOf(of, 'answer')].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe('any cells', () => {
  it('that are moved there and back say the same as before, and one undo does that too', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const before = randomDocument(seed);
        const steps = randomSteps(before, new Dice(seed));
        const there = moveNestedCells(before, steps);
        const moved = carriedOut(before, there);
        expect(brokenRules(moved.document)).toEqual([]);
        expect(there).toMatchObject({ movedCount: steps.length, replacedCount: 0 });
        const turned = steps.map(({ from, to }) => ({ from: to, to: from }));
        const backwards = moveNestedCells(moved.document, turned);
        const back = after(moved.document, backwards);
        const bare = (record: ReturnType<typeof cellsOf>[number]) =>
          record.kind === 'answer' ? record : { ...record, sorts: [], filters: [], viaId: null };
        const isWhole = there.leftBehind + backwards.leftBehind === '';
        const seen = isWhole ? cellsOf : (of: OrcaDocument) => cellsOf(of).map(bare);
        expect(seen(back)).toEqual(seen(before));
        const undone = applyOperations(moved.document, [invertDiff(moved.diff)]);
        expect(undone.ok && cellsOf(undone.value.document)).toEqual(cellsOf(before));
      }),
      { numRuns: 40 },
    );
  });
});
