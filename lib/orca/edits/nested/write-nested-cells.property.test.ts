import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allRecords, type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { applyOperation } from '../../operations/apply-operation';
import { invertDiff } from '../../operations/diff';
import { type Operation } from '../../operations/operation';
import { brokenRules } from '../../testing/check-document';
import { Dice } from '../../testing/dice';
import { randomDocument } from '../../testing/random-document';
import { saidOfCell } from '../../views/nested/nested-cell';
import { nestedCellText } from '../../views/nested/nested-cell-text';
import { answerCells, fillCells, setCardinality, type CellPlace } from './write-nested-cells';

const answers = ['unasked', 'yes', 'no', 'question'] as const;
const records = (document: OrcaDocument) =>
  new Map([...allRecords(document)].map((r) => [r.id, r]));

/** Some cells of a model, each once. */
function someCells(document: OrcaDocument, dice: Dice): readonly CellPlace[] {
  const ids = recordsOf(document, 'object').map(({ id }) => id);
  return ids.flatMap((rowId) =>
    ids.filter(() => dice.chance(2)).map((columnId) => ({ rowId, columnId })),
  );
}

function someEdit(document: OrcaDocument, dice: Dice): readonly Operation[] {
  const cells = someCells(document, dice);
  const newId = () => dice.id();
  const from = dice.pick(cells);
  switch (dice.throw(3)) {
    case 0:
      return answerCells(document, cells, dice.pick(answers) ?? 'yes', newId);
    case 1:
      return setCardinality(document, cells, { min: dice.throw(2), max: null }, newId);
    default:
      return from
        ? fillCells(
            document,
            cells.map((to) => ({ from, to })),
            newId,
          )
        : [];
  }
}

describe('any edit of a block of cells', () => {
  it('is one step that keeps every rule, and that one undo takes back', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, throws) => {
        const document = randomDocument(seed);
        const operations = someEdit(document, new Dice(throws));
        expect(operations.length).toBeLessThanOrEqual(1);
        for (const operation of operations) {
          const applied = applyOperation(document, operation);
          if (!applied.ok) throw new Error(JSON.stringify(applied.error));
          expect(brokenRules(applied.value.document)).toEqual([]);
          const back = applyOperation(applied.value.document, invertDiff(applied.value.diff));
          expect(back.ok && records(back.value.document)).toEqual(records(document));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('says the same in each filled cell as in the one it came from', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (seed, throws) => {
        const dice = new Dice(throws);
        const document = randomDocument(seed);
        const cells = someCells(document, dice);
        const from = dice.pick(cells);
        const text = (of: OrcaDocument, { rowId, columnId }: CellPlace) =>
          nestedCellText(saidOfCell(of, rowId, columnId));
        fc.pre(from !== undefined);
        const [fill] = fillCells(
          document,
          cells.map((to) => ({ from, to })),
          () => dice.id(),
        );
        const applied = fill && applyOperation(document, fill);
        const after = applied?.ok ? applied.value.document : document;
        expect(new Set(cells.map((place) => text(after, place)))).toEqual(
          new Set([text(document, from)]),
        );
      }),
    );
  });
});
