import fc from 'fast-check';
import { expect, it } from 'vitest';

import { allRecords, documentOf, type OrcaDocument } from '../model/document';
import { ctasOf, recordsOf } from '../model/lookups';
import { isSameCta } from '../model/same-cta';
import { applyOperations } from '../operations/apply-operations';
import { anId } from '../testing/builders';
import { Dice } from '../testing/dice';
import { randomDocument } from '../testing/random-document';
import { ctaCellText } from '../views/cta/cta-cell-text';
import { shownRoles } from '../views/cta/shown-roles';
import { planCtaPaste } from './cta-paste';

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

/** The matrix as it stands, every cell as text; the last column is that of nobody. */
function textsOf(document: OrcaDocument, isTransposed = false): readonly (readonly string[])[] {
  const objectIds = idsOf(recordsOf(document, 'object'));
  const roleIds = [...idsOf(shownRoles(document)), null];
  const text = (objectId: string, roleId: string | null) =>
    ctaCellText(document, { objectId, roleId });
  return isTransposed
    ? roleIds.map((roleId) => objectIds.map((objectId) => text(objectId, roleId)))
    : objectIds.map((objectId) => roleIds.map((roleId) => text(objectId, roleId)));
}

/** The same objects and roles, with nothing said in the matrix. */
function emptied(document: OrcaDocument): OrcaDocument {
  const kept = [...allRecords(document)].filter(({ kind }) =>
    ['phase', 'role', 'object'].includes(kind),
  );
  return documentOf(
    kept.map((record) => (record.kind === 'object' ? { ...record, transitions: [] } : record)),
  );
}

function pasted(
  document: OrcaDocument,
  rows: readonly (readonly string[])[],
  isTransposed: boolean,
) {
  const objectIds = idsOf(recordsOf(document, 'object'));
  const roleIds = [...idsOf(shownRoles(document)), ''];
  return planCtaPaste({
    document,
    rows,
    isOwn: true,
    at: { row: 0, column: 0 },
    block: { top: 0, left: 0, bottom: 0, right: 0 },
    rowIds: isTransposed ? roleIds : objectIds,
    columnIds: isTransposed ? objectIds : roleIds,
    isTransposed,
    choices: new Map(),
    isHeld: () => false,
    newId: anId,
  });
}

it('says the same after a copy of it is pasted, here and into a matrix that was empty', () => {
  fc.assert(
    fc.property(fc.integer(), fc.boolean(), (seed, isTransposed) => {
      const document = withTiers(randomDocument(seed, 120), new Dice(seed));
      const copied = textsOf(document, isTransposed);
      expect(pasted(document, copied, isTransposed)).toMatchObject({ changes: [], unread: [] });

      const told = withoutTwins(document);
      const empty = emptied(told);
      const planned = pasted(empty, textsOf(told, isTransposed), isTransposed);
      expect(planned).toMatchObject({ unread: [], unknownHeads: [] });
      const applied = applyOperations(empty, planned.operations);
      if (!applied.ok) throw new Error(applied.error.refusal.code);
      expect(asSets(textsOf(applied.value.document))).toEqual(asSets(textsOf(told)));
    }),
    { numRuns: 150 },
  );
});

function withTiers(document: OrcaDocument, dice: Dice): OrcaDocument {
  const grants = recordsOf(document, 'grant').map((grant) => {
    return { ...grant, tier: dice.pick([null, 'P', 'S'] as const) ?? null };
  });
  return documentOf([...allRecords(document), ...grants]);
}

/** Of two CTAs of an object that are told the same only one could be made again. */
function withoutTwins(document: OrcaDocument): OrcaDocument {
  const twins = recordsOf(document, 'object').flatMap(({ id }) => {
    const ctas = ctasOf(document, id);
    return ctas.filter((cta, at) => ctas.slice(0, at).some((other) => isSameCta(cta, other)));
  });
  const removals = twins.map(({ id }) => ({ type: 'cta.remove', id }) as const);
  const applied = applyOperations(document, removals);
  return applied.ok ? applied.value.document : document;
}

/** Verbs made cell by cell stand in the order in which they were met. */
function asSets(texts: readonly (readonly string[])[]) {
  return texts.map((row) => row.map((text) => text.split(', ').toSorted()));
}
