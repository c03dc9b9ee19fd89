import fc from 'fast-check';
import { expect, it } from 'vitest';

import { emptyDocument, type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { applyOperation } from '../../operations/apply-operation';
import { Dice } from '../../testing/dice';
import { randomOperation } from '../../testing/random';
import {
  ctaCellByRecords,
  ctaTotals,
  mostLines,
  recordsOfCtaCell,
  unassignedCtas,
} from './cta-matrix';
import { shownRoles } from './shown-roles';

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

/** Every cell looked at one by one. */
function slowly(document: OrcaDocument) {
  const objectIds = idsOf(recordsOf(document, 'object'));
  const roleIds = idsOf(shownRoles(document));
  const cellOf = (objectId: string, roleId: string) =>
    ctaCellByRecords(recordsOfCtaCell(document, objectId, roleId));
  const verbs = (objectId: string, roleId: string | null) =>
    roleId === null
      ? unassignedCtas(document, objectId).length
      : cellOf(objectId, roleId).held.length;
  const lines = (objectId: string, roleId: string | null) =>
    verbs(objectId, roleId) + (roleId !== null && cellOf(objectId, roleId).answer ? 1 : 0);
  const columnIds = [...roleIds, null];
  return {
    rows: objectIds.map((objectId) => Math.max(0, ...columnIds.map((id) => lines(objectId, id)))),
    columns: columnIds.map((roleId) => Math.max(0, ...objectIds.map((id) => lines(id, roleId)))),
    unassigned: objectIds.reduce((sum, id) => sum + verbs(id, null), 0),
    asked: objectIds.flatMap((id) =>
      roleIds.filter((roleId) => verbs(id, roleId) > 0 || cellOf(id, roleId).answer),
    ).length,
  };
}

function counted(document: OrcaDocument) {
  const { unassigned, asked } = ctaTotals(document);
  return {
    rows: recordsOf(document, 'object').map(({ id: objectId }) =>
      mostLines(document, { objectId }),
    ),
    columns: [...idsOf(shownRoles(document)), null].map((roleId) =>
      mostLines(document, { roleId }),
    ),
    unassigned,
    asked,
  };
}

function randomStep(document: OrcaDocument, dice: Dice) {
  const role = dice.chance(12) ? dice.pick(recordsOf(document, 'role')) : undefined;
  if (!role) return randomOperation(document, dice);
  return { type: 'role.update', id: role.id, patch: { isArchived: dice.chance(2) } } as const;
}

it('counts step by step what one finds cell by cell, forwards and back', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const dice = new Dice(seed);
      const story = [emptyDocument];
      for (let step = 0; step < 150; step += 1) {
        const before = story.at(-1) ?? emptyDocument;
        const applied = applyOperation(before, randomStep(before, dice));
        if (applied.ok) story.push(applied.value.document);
      }
      for (const document of [...story, ...story.toReversed()]) {
        expect(counted(document)).toEqual(slowly(document));
      }
    }),
    { numRuns: 25 },
  );
});
