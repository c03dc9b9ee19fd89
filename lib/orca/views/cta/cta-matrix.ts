import { type OrcaDocument } from '../../model/document';
import { ctasOf, findAnswer, findRecord, grantsOf } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { countsOf, type CountedCell } from './cta-counts';

type CellRecord = RecordOf<'cta'> | RecordOf<'grant'> | RecordOf<'answer'>;

/**
 * The records behind the cell of an object and a role, in order: each CTA before its grant, the answer last; without a
 * role the CTAs that nobody may use. Compared item by item, the list changes only when this cell does.
 */
export function recordsOfCtaCell(
  document: OrcaDocument,
  objectId: string,
  roleId: string | null,
): readonly CellRecord[] {
  const { held, answer } = heldInCell(document, { objectId, roleId });
  const records = held.flatMap(({ cta, grant }): CellRecord[] => (grant ? [cta, grant] : [cta]));
  return answer ? [...records, answer] : records;
}

export type CtaCell = {
  readonly held: readonly HeldCta[];
  readonly answer: RecordOf<'answer'> | undefined;
};

/** The list of `recordsOfCtaCell` told apart again. */
export function ctaCellByRecords(records: readonly CellRecord[]): CtaCell {
  const grants = new Map(
    records.filter((record) => record.kind === 'grant').map((grant) => [grant.ctaId, grant]),
  );
  return {
    held: records
      .filter((record) => record.kind === 'cta')
      .map((cta) => ({ cta, grant: grants.get(cta.id) })),
    answer: records.find((record) => record.kind === 'answer'),
  };
}

/** A verb in a cell; without a grant where nobody may use it. */
export type HeldCta = {
  readonly cta: RecordOf<'cta'>;
  readonly grant: RecordOf<'grant'> | undefined;
};

type HeldByRole = ReadonlyMap<string | null, readonly HeldCta[]>;

const heldRows = new WeakMap<OrcaDocument, Map<string, HeldByRole>>();

/** What a cell holds; without a role the verbs of the object that nobody may use. */
export function heldInCell(
  document: OrcaDocument,
  { objectId, roleId }: { readonly objectId: string; readonly roleId: string | null },
): { readonly held: readonly HeldCta[]; readonly answer: RecordOf<'answer'> | undefined } {
  // Whole blocks are copied and written, and all cells in view follow each edit: a row is looked up once.
  const rows = heldRows.get(document) ?? new Map<string, HeldByRole>();
  heldRows.set(document, rows);
  const row = rows.get(objectId) ?? heldByRole(document, objectId);
  rows.set(objectId, row);
  const answer = roleId === null ? undefined : findAnswer(document, 'cta', objectId, roleId);
  return { held: row.get(roleId) ?? [], answer };
}

function heldByRole(document: OrcaDocument, objectId: string): HeldByRole {
  const row = new Map<string | null, HeldCta[]>();
  for (const cta of ctasOf(document, objectId)) {
    for (const grant of grantsOf(document, cta.id)) {
      row.set(grant.roleId, [...(row.get(grant.roleId) ?? []), { cta, grant }]);
    }
  }
  const unassigned = unassignedCtas(document, objectId);
  return row.set(
    null,
    unassigned.map((cta) => ({ cta, grant: undefined })),
  );
}

/**
 * CTAs of an object that no role in sight may use: nobody's yet, or those of archived roles alone. They stay in sight,
 * so that no verb gets lost.
 */
export function unassignedCtas(
  document: OrcaDocument,
  objectId: string,
): readonly RecordOf<'cta'>[] {
  return ctasOf(document, objectId).filter(({ id }) => isUnassigned(document, id));
}

export function isUnassigned(document: OrcaDocument, ctaId: string): boolean {
  return grantsOf(document, ctaId).every(
    ({ roleId }) => findRecord(document, 'role', roleId)?.isArchived !== false,
  );
}

/** A row of the matrix, or a column; without a role it is the column of verbs that nobody may use yet. */
export type CtaSide = { readonly objectId: string } | { readonly roleId: string | null };

/** How many lines the fullest cell of a row or column has: one for each verb, and one for what is answered beside them. */
export function mostLines(document: OrcaDocument, side: CtaSide): number {
  const { rows, columns, mostOfColumn } = countsOf(document);
  if ('objectId' in side) return mostIn(rows.get(side.objectId)?.cells.values());
  const known = mostOfColumn.get(side.roleId);
  if (known !== undefined) return known;
  const most = mostIn(columns.get(side.roleId)?.values());
  mostOfColumn.set(side.roleId, most);
  return most;
}

export type CtaCounts = {
  /** CTAs of an object; those that a role may use. */
  readonly ctas: number;
  /** Uses of them that are of the first tier. */
  readonly primaries: number;
  /** Cells that say something: a verb or an answer. */
  readonly asked: number;
  readonly cells: number;
};

/** A row or column in numbers. */
export function ctaCounts(document: OrcaDocument, side: CtaSide): CtaCounts {
  const { rows, columns, roleIds } = countsOf(document);
  if ('objectId' in side) {
    const { ctas = 0, cells = [] } = rows.get(side.objectId) ?? {};
    const asked = [...cells].flatMap(([roleId, cell]) => (roleId === null ? [] : [cell]));
    return {
      ctas,
      primaries: sumOf(asked, 'primaries'),
      asked: asked.length,
      cells: roleIds.length,
    };
  }
  const cells = [...(columns.get(side.roleId)?.values() ?? [])];
  return {
    ctas: sumOf(cells, 'verbs'),
    primaries: sumOf(cells, 'primaries'),
    asked: cells.length,
    cells: rows.size,
  };
}

export type CtaTotals = CtaCounts & { readonly unassigned: number };

/** The whole matrix in numbers: its cells are objects × roles. */
export function ctaTotals(document: OrcaDocument): CtaTotals {
  const { rows, roleIds } = countsOf(document);
  const columns = roleIds.map((roleId) => ctaCounts(document, { roleId }));
  return {
    ctas: document.tables.cta.size,
    unassigned: ctaCounts(document, { roleId: null }).ctas,
    primaries: sumOf(columns, 'primaries'),
    asked: sumOf(columns, 'asked'),
    cells: rows.size * roleIds.length,
  };
}

function mostIn(cells: Iterable<CountedCell> = []): number {
  let most = 0;
  for (const { verbs, isAnswered } of cells) most = Math.max(most, verbs + (isAnswered ? 1 : 0));
  return most;
}

function sumOf<Field extends string>(
  items: readonly Readonly<Record<Field, number>>[],
  field: Field,
): number {
  return items.reduce((sum, item) => sum + item[field], 0);
}
