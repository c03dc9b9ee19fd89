import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import { invertDiff } from '../../operations/diff';
import { brokenRules } from '../../testing/check-document';
import { Dice } from '../../testing/dice';
import { randomDocument } from '../../testing/random-document';
import { recordsOfCell } from '../../views/nested/nested-cell';
import { type CellMove } from '../cell-move';
import { moveNestedCells } from './move-nested-cells';

function carriedOut(before: OrcaDocument, { operations }: CellMove) {
  const applied = applyOperations(before, operations);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value;
}

/** Some filled cells, each with an empty one that it goes to. */
function randomSteps(of: OrcaDocument, dice: Dice) {
  const ids = recordsOf(of, 'object').map(({ id }) => id);
  const cells = ids.flatMap((rowId) => ids.map((columnId) => ({ rowId, columnId })));
  const filled = cells.filter(
    (cell) => recordsOfCell(of, cell.rowId, cell.columnId).length > 0 && !dice.chance(3),
  );
  const empty = cells.filter((cell) => recordsOfCell(of, cell.rowId, cell.columnId).length === 0);
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
        const back = carriedOut(moved.document, backwards).document;
        const bare = (record: ReturnType<typeof cellsOf>[number]) =>
          record.kind === 'answer' ? record : { ...record, sorts: [], filters: [], viaId: null };
        const isWhole = there.leftBehind + backwards.leftBehind === '';
        const seen = isWhole ? cellsOf : (of: OrcaDocument) => cellsOf(of).map(bare);
        expect(seen(back)).toEqual(seen(before));
        const undone = applyOperations(moved.document, [invertDiff(moved.diff)]);
        expect(undone.ok && cellsOf(undone.value.document)).toEqual(cellsOf(before));
      }),
      { numRuns: 100 },
    );
  });
});
