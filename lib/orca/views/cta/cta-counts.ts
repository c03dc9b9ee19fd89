import { isSameValue } from '@/lib/shared/same-value';

import { emptyDocument, type OrcaDocument } from '../../model/document';
import { findRecord, referrersOf } from '../../model/lookups';
import { foundCtas, groupedCtas, type GroupedCtas } from './grouped-ctas';
import { shownRoles } from './shown-roles';

/** A cell that says something: how many verbs, how many of them of the first tier, and whether it has an answer too. */
export type CountedCell = {
  readonly verbs: number;
  readonly primaries: number;
  readonly isAnswered: boolean;
};

const emptyCell: CountedCell = { verbs: 0, primaries: 0, isAnswered: false };

/** By role the cells of a row that say something; under null the verbs that nobody may use. */
type Row = { readonly ctas: number; readonly cells: ReadonlyMap<string | null, CountedCell> };

/** Only to be read, and only until the next document is asked about. */
type State = {
  readonly tables: OrcaDocument['tables'];
  readonly roleIds: readonly string[];
  readonly rows: Map<string, Row>;
  /** By role, then by object. */
  readonly columns: Map<string | null, Map<string, CountedCell>>;
  /** What readers remember of a column until it changes. */
  readonly mostOfColumn: Map<string | null, number>;
};

/** The counts of the document that was asked about last: the next one is usually an edit away from it. */
let latest = nothingCounted([]);

/** As many as are looked up one by one. */
const fewRows = 50;

/**
 * What the cells of the CTA matrix hold in numbers, archived roles left out. Rows that nothing has changed in since the
 * document that was asked about last are not counted again.
 */
export function countsOf(document: OrcaDocument): State {
  if (latest.tables === document.tables) return latest;
  const roleIds = shownRoles(document).map(({ id }) => id);
  // Which roles there are decides about every row.
  const base = isSameValue(latest.roleIds, roleIds) ? latest : nothingCounted(roleIds);
  const shown = new Set(roleIds);
  const changed = changedRows(base.tables, document.tables);
  const ctas = changed.size > fewRows ? groupedCtas(document) : foundCtas(document);
  for (const objectId of changed) {
    putRow(base, objectId, rowOf(document, objectId, { roleIds: shown, ...ctas }));
  }
  latest = { ...base, tables: document.tables };
  return latest;
}

function nothingCounted(roleIds: readonly string[]): State {
  return {
    tables: emptyDocument.tables,
    roleIds,
    rows: new Map<string, Row>(),
    columns: new Map<string | null, Map<string, CountedCell>>(),
    mostOfColumn: new Map<string | null, number>(),
  };
}

/** The objects whose rows may say something else than before. */
function changedRows(
  before: OrcaDocument['tables'],
  after: OrcaDocument['tables'],
): ReadonlySet<string> {
  const objectIds = new Set(after.object.changedKeys(before.object));
  for (const { cta, grant, answer } of [before, after]) {
    const ownerOf = (ctaId: string) => {
      const record = cta.get(ctaId);
      if (record?.kind === 'cta') objectIds.add(record.objectId);
    };
    for (const id of after.cta.changedKeys(before.cta)) ownerOf(id);
    for (const id of after.grant.changedKeys(before.grant)) {
      const record = grant.get(id);
      if (record?.kind === 'grant') ownerOf(record.ctaId);
    }
    for (const id of after.answer.changedKeys(before.answer)) {
      const record = answer.get(id);
      if (record?.kind === 'answer' && record.matrix === 'cta') objectIds.add(record.rowId);
    }
  }
  return objectIds;
}

/** Nothing where the object is gone. */
function rowOf(
  document: OrcaDocument,
  objectId: string,
  { roleIds, ctasOf, grantsOf }: GroupedCtas & { readonly roleIds: ReadonlySet<string> },
): Row | undefined {
  if (!findRecord(document, 'object', objectId)) return undefined;
  const cells = new Map<string | null, CountedCell>();
  const cellOf = (roleId: string | null) => cells.get(roleId) ?? emptyCell;
  const addVerb = (roleId: string | null, primaries: 0 | 1) => {
    const cell = cellOf(roleId);
    cells.set(roleId, {
      ...cell,
      verbs: cell.verbs + 1,
      primaries: cell.primaries + primaries,
    });
  };
  const ctas = ctasOf(objectId);
  for (const { id } of ctas) {
    const grants = grantsOf(id).filter(({ roleId }) => roleIds.has(roleId));
    if (grants.length === 0) addVerb(null, 0);
    for (const { roleId, tier } of grants) addVerb(roleId, tier === 'P' ? 1 : 0);
  }
  for (const answer of referrersOf(document, { kind: 'object', id: objectId }, 'answer')) {
    const { matrix, columnId } = answer;
    if (matrix !== 'cta' || !roleIds.has(columnId)) continue;
    cells.set(columnId, { ...cellOf(columnId), isAnswered: true });
  }
  return { ctas: ctas.length, cells };
}

function putRow({ rows, columns, mostOfColumn }: State, objectId: string, row?: Row): void {
  for (const roleId of rows.get(objectId)?.cells.keys() ?? []) {
    columns.get(roleId)?.delete(objectId);
    mostOfColumn.delete(roleId);
  }
  if (row) rows.set(objectId, row);
  else rows.delete(objectId);
  for (const [roleId, cell] of row?.cells ?? []) {
    const column = columns.get(roleId) ?? new Map<string, CountedCell>();
    columns.set(roleId, column.set(objectId, cell));
    mostOfColumn.delete(roleId);
  }
}
