import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type OrcaDocument } from '../model/document';
import { recordsOf } from '../model/lookups';
import { applyOperations } from '../operations/apply-operations';
import { brokenRules } from '../testing/check-document';
import { Dice } from '../testing/dice';
import { hostileDocument } from '../testing/hostile-names';
import { randomDocument } from '../testing/random-document';
import { saidOfCell } from '../views/nested/nested-cell';
import { nestedCellText } from '../views/nested/nested-cell-text';
import { planNestedPaste } from './nested-paste';
import { type PasteRequest } from './paste-plan';

const doubt = / \?$/u;

type Matrix = { readonly document: OrcaDocument; readonly isTransposed: boolean };

const idsOf = (document: OrcaDocument) => recordsOf(document, 'object').map(({ id }) => id);

/** What copying the whole matrix as it is shown puts on the clipboard. */
function copied({ document, isTransposed }: Matrix): readonly (readonly string[])[] {
  const ids = idsOf(document);
  return ids.map((row) =>
    ids.map((column) => {
      const said = isTransposed
        ? saidOfCell(document, column, row)
        : saidOfCell(document, row, column);
      return nestedCellText(said);
    }),
  );
}

function withHeads({ document, ...shown }: Matrix): readonly (readonly string[])[] {
  const names = recordsOf(document, 'object').map(({ name }) => name);
  const cells = copied({ document, ...shown });
  return [['', ...names], ...cells.map((row, at) => [names[at] ?? '', ...row])];
}

function pasted({ document, isTransposed }: Matrix, rows: PasteRequest['rows'], isOwn: boolean) {
  const ids = idsOf(document);
  const dice = new Dice(1);
  const plan = planNestedPaste({
    document,
    rows,
    isOwn,
    at: { row: 0, column: 0 },
    block: { top: 0, left: 0, bottom: 0, right: 0 },
    rowIds: ids,
    columnIds: ids,
    isTransposed,
    choices: new Map(),
    isHeld: () => false,
    newId: () => dice.id(),
  });
  const applied = applyOperations(document, plan.operations);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return { plan, document: applied.value.document };
}

/** The same objects with nothing said of any cell. */
function emptied(document: OrcaDocument): OrcaDocument {
  const removals = [
    ...recordsOf(document, 'relationship').map(
      ({ id }) => ({ type: 'relationship.remove', id }) as const,
    ),
    ...recordsOf(document, 'answer').map(({ id }) => ({ type: 'answer.remove', id }) as const),
  ];
  const applied = applyOperations(document, removals);
  if (!applied.ok) throw new Error(applied.error.refusal.code);
  return applied.value.document;
}

describe('a copied matrix', () => {
  it('says the same where it is pasted, whatever words are in it', () => {
    fc.assert(
      fc.property(
        hostileDocument(),
        fc.boolean(),
        fc.boolean(),
        (document, isTransposed, isOwn) => {
          const rows = copied({ document, isTransposed });
          const { plan, ...after } = pasted(
            { document: emptied(document), isTransposed },
            rows,
            isOwn,
          );
          expect(plan.unread).toEqual([]);
          expect(copied({ document: after.document, isTransposed })).toEqual(rows);
          expect(brokenRules(after.document)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('changes nothing where it was copied', () => {
    fc.assert(
      fc.property(hostileDocument(), fc.boolean(), (document, isTransposed) => {
        const rows = copied({ document, isTransposed });
        expect(pasted({ document, isTransposed }, rows, true).plan.operations).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('makes the same matrix by its heads, of the same objects in any order or of none', () => {
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (seed, isTransposed) => {
        const document = randomDocument(seed);
        if (idsOf(document).length === 0) return;
        const rows = withHeads({ document, isTransposed });
        const [top = [], ...others] = rows;
        const turned = [top, ...others.toReversed()];
        const again = pasted({ document: emptied(document), isTransposed }, turned, false);
        expect(withHeads({ document: again.document, isTransposed })).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  it('makes one matrix say what another one says, but for a plain yes over a yes', () => {
    fc.assert(
      fc.property(hostileDocument(), fc.integer(), (document, seed) => {
        const dice = new Dice(seed);
        const turned = { document, isTransposed: true };
        const rows = copied({ document, isTransposed: false }).map((row) =>
          row.map((text) => (dice.chance(4) ? '?' : text)),
        );
        const after = pasted(turned, rows, true).document;
        const before = copied(turned).flat();
        const wanted = rows.flat().map((text, at) => {
          const said = before[at]?.replace(doubt, '') ?? '';
          const isNo = ['', 'no', '?', 'n/a'].includes(said);
          return isNo || text.replace(doubt, '') !== 'yes' ? text : text.replace('yes', () => said);
        });
        expect(copied({ ...turned, document: after }).flat()).toEqual(wanted);
        expect(brokenRules(after)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
