import { type OrcaDocument } from '../model/document';
import { ctasOf, findAnswer, findGrant, findRecord, grantsOf, recordsOf } from '../model/lookups';
import { type RecordOf } from '../model/record';

/** A verb in a cell: the CTA and the grant that puts it there. */
export type GrantedCta = { readonly cta: RecordOf<'cta'>; readonly grant: RecordOf<'grant'> };

type CellRecord = RecordOf<'cta'> | RecordOf<'grant'> | RecordOf<'answer'>;

/**
 * The records behind the cell of an object and a role, in order: each CTA before its grant, the answer last. Compared
 * item by item, the list changes only when this cell does.
 */
export function recordsOfCtaCell(
  document: OrcaDocument,
  objectId: string,
  roleId: string,
): readonly CellRecord[] {
  const records: CellRecord[] = [];
  for (const cta of ctasOf(document, objectId)) {
    const grant = findGrant(document, cta.id, roleId);
    if (grant) records.push(cta, grant);
  }
  const answer = findAnswer(document, 'cta', objectId, roleId);
  return answer ? [...records, answer] : records;
}

export type CtaCell = {
  readonly granted: readonly GrantedCta[];
  readonly answer: RecordOf<'answer'> | undefined;
};

/** The list of `recordsOfCtaCell` told apart again. */
export function ctaCellByRecords(records: readonly CellRecord[]): CtaCell {
  const ctas = new Map(
    records.filter((record) => record.kind === 'cta').map((cta) => [cta.id, cta]),
  );
  return {
    granted: records
      .filter((record) => record.kind === 'grant')
      .flatMap((grant) => {
        const cta = ctas.get(grant.ctaId);
        return cta ? [{ cta, grant }] : [];
      }),
    answer: records.find((record) => record.kind === 'answer'),
  };
}

/** CTAs of an object that no role may use yet. They stay in sight, so that no verb gets lost. */
export function unassignedCtas(
  document: OrcaDocument,
  objectId: string,
): readonly RecordOf<'cta'>[] {
  return ctasOf(document, objectId).filter(({ id }) => grantsOf(document, id).length === 0);
}

export type CtaTotals = {
  readonly ctas: number;
  readonly unassigned: number;
  /** Cells of objects × roles that say something: a verb or an answer. */
  readonly asked: number;
  readonly cells: number;
};

export function ctaTotals(document: OrcaDocument): CtaTotals {
  const ctas = recordsOf(document, 'cta');
  const asked = new Set<string>();
  const assigned = new Set<string>();
  for (const { ctaId, roleId } of recordsOf(document, 'grant')) {
    const cta = findRecord(document, 'cta', ctaId);
    if (cta) asked.add(`${cta.objectId}/${roleId}`);
    assigned.add(ctaId);
  }
  for (const { matrix, rowId, columnId } of recordsOf(document, 'answer')) {
    if (matrix === 'cta') asked.add(`${rowId}/${columnId}`);
  }
  return {
    ctas: ctas.length,
    unassigned: ctas.length - assigned.size,
    asked: asked.size,
    cells: recordsOf(document, 'object').length * recordsOf(document, 'role').length,
  };
}

/** Verbs of an object that a role does not have yet, the ones that start with what was typed first. */
export function verbsToGrant(
  document: OrcaDocument,
  { objectId, roleId, typed }: { objectId: string; roleId: string | null; typed: string },
): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const free = ctasOf(document, objectId)
    .filter(({ id }) => roleId !== null && !findGrant(document, id, roleId))
    .map(({ verb }) => verb)
    .filter((verb) => verb.toLowerCase().includes(wanted));
  const starts = (verb: string) => verb.toLowerCase().startsWith(wanted);
  return [...free.filter(starts), ...free.filter((verb) => !starts(verb))];
}
