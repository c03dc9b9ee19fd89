import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allRecords, type OrcaDocument } from '../../model/document';
import { findRecord, recordsOf } from '../../model/lookups';
import { applyOperations } from '../../operations/apply-operations';
import { invertDiff } from '../../operations/diff';
import { aCta, aDocument, aGrant, anId, anObject, aRole } from '../../testing/builders';
import { brokenRules } from '../../testing/check-document';
import { Dice } from '../../testing/dice';
import { randomDocument } from '../../testing/random-document';
import { ctaCellText } from '../../views/cta/cta-cell-text';
import { recordsOfCtaCell } from '../../views/cta/cta-matrix';
import { shownRoles } from '../../views/cta/shown-roles';
import { moveCtaCells } from './move-cta-cells';
import { type VerbPlace } from './verb-edits';

type Step = { readonly from: VerbPlace; readonly to: VerbPlace };

function carriedOut(before: OrcaDocument, steps: readonly Step[]) {
  const move = moveCtaCells(before, steps, anId);
  if (!move.ok) throw new Error(move.error);
  const applied = applyOperations(before, move.value.operations);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return { ...move.value, ...applied.value };
}

/** Some filled cells, each with an empty one of a role that it goes to. */
function randomSteps(of: OrcaDocument, dice: Dice): readonly Step[] {
  const roleIds = [...shownRoles(of).map(({ id }) => id), null];
  const cells = recordsOf(of, 'object').flatMap(({ id }) =>
    roleIds.map((roleId) => ({ objectId: id, roleId })),
  );
  const isFilled = ({ objectId, roleId }: VerbPlace) =>
    recordsOfCtaCell(of, objectId, roleId).length > 0;
  const filled = cells.filter((cell) => isFilled(cell) && !dice.chance(3));
  const empty = cells.filter((cell) => !isFilled(cell) && cell.roleId !== null);
  return filled.flatMap((from) => {
    const [to] = empty.splice(dice.throw(Math.max(1, empty.length)), 1);
    return to ? [{ from, to }] : [];
  });
}

/** A whole matrix as far as it goes moved by some rows and columns, but for cells that others stand in the way of. */
function shiftedSteps(of: OrcaDocument, dice: Dice): readonly Step[] {
  const objectIds = recordsOf(of, 'object').map(({ id }) => id);
  const roleIds = recordsOf(of, 'role').map(({ id }) => id);
  const [down, right] = [dice.throw(9) - 4, dice.throw(7) - 3];
  return objectIds.flatMap((objectId, row) =>
    roleIds.flatMap((roleId, column) => {
      const to = { objectId: objectIds[row + down] ?? '', roleId: roleIds[column + right] ?? '' };
      const isFree = to.objectId !== '' && to.roleId !== '' && ctaCellText(of, to) === '';
      return isFree && ctaCellText(of, { objectId, roleId }) !== ''
        ? [{ from: { objectId, roleId }, to }]
        : [];
    }),
  );
}

/** Six objects with some of six verbs each, which often take each other back and are granted to some of four roles. */
function randomVerbs(dice: Dice): OrcaDocument {
  const objects = Array.from({ length: 6 }, () => anObject());
  const roles = Array.from({ length: 4 }, () => aRole());
  const ctas = objects.flatMap(({ id: objectId }) => {
    const verbs = ['Add', 'Cut', 'Dig', 'Eat', 'Fly', 'Get'].filter(() => dice.chance(2));
    const bare = verbs.map((verb, place) =>
      aCta({ objectId, verb, why: dice.chance(3) ? 'Why not' : '', orderKey: `a${place}` }),
    );
    return bare.map((cta, place) => ({
      ...cta,
      contraCtaId: dice.chance(3) ? (bare[place + 1]?.id ?? null) : null,
    }));
  });
  const grants = ctas.flatMap(({ id: ctaId }) =>
    roles
      .filter(() => dice.chance(4))
      .map((role) =>
        aGrant({ ctaId, roleId: role.id, condition: `if ${dice.throw(99)}`, states: ['new'] }),
      ),
  );
  return aDocument(...objects, ...roles, ...ctas, ...grants);
}

/** What every cell says of who may do what, in words that ids of permissions and verbs have no part in. */
function permissionsOf(of: OrcaDocument): readonly string[] {
  return recordsOf(of, 'grant')
    .map(({ roleId, ctaId, states, condition }) => {
      const cta = findRecord(of, 'cta', ctaId);
      return JSON.stringify([cta?.objectId, roleId, cta?.verb, states, condition]);
    })
    .toSorted();
}

/** What is said of verbs, wherever they stand. */
const verbsOf = (of: OrcaDocument) =>
  new Set(recordsOf(of, 'cta').map(({ verb, why }) => `${verb}: ${why}`));

describe('any cells', () => {
  it('that are moved there and back say the same as before, and no verb is lost', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = new Dice(seed);
        const before = randomVerbs(dice);
        const steps = shiftedSteps(before, dice);
        const there = carriedOut(before, steps);
        expect(there).toMatchObject({ movedCount: steps.length, replacedCount: 0, leftBehind: '' });
        const turned = steps.map(({ from, to }) => ({ from: to, to: from }));
        const back = carriedOut(there.document, turned).document;
        expect(permissionsOf(back)).toEqual(permissionsOf(before));
        expect(verbsOf(back)).toEqual(verbsOf(before));
      }),
      { numRuns: 200 },
    );
  });

  it('break no rule, lose no permission, and stand as before after one undo', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const before = randomDocument(seed, 120);
        const move = carriedOut(before, randomSteps(before, new Dice(seed)));
        expect(brokenRules(move.document)).toEqual([]);
        for (const { id, ctaId: _ctaId, roleId: _roleId, ...said } of recordsOf(before, 'grant'))
          expect(findRecord(move.document, 'grant', id)).toMatchObject(said);
        const undone = applyOperations(move.document, [invertDiff(move.diff)]);
        const recordsAfter = undone.ok ? allRecords(undone.value.document) : [];
        expect(new Set(recordsAfter)).toEqual(new Set(allRecords(before)));
      }),
      { numRuns: 60 },
    );
  });
});
