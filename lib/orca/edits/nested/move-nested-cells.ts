import { type OrcaDocument } from '../../model/document';
import { findRecord } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { type Fields, type Write } from '../../operations/operation';
import { leftBehindWords, type LeftField } from '../../views/left-behind-words';
import { recordsOfCell } from '../../views/nested/nested-cell';
import { type CellMove } from '../cell-move';
import { endKeys } from './end-keys';
import { removalForGood } from './removal-as-seen';
import { type CellPlace } from './write-nested-cells';

type Step = { readonly from: CellPlace; readonly to: CellPlace };

/**
 * Moves cells: their relationships and answers themselves go to other pairs of objects, with all that is said of them
 * and asked about them; what stood there gives way. Orders and filters stay behind where another object is listed, and
 * so does a way through an object that is at an end of the new pair. A cell is moved, and moved to, once.
 */
export function moveNestedCells(document: OrcaDocument, steps: readonly Step[]): CellMove {
  const endKey = endKeys(document);
  const cells = steps
    .filter(({ from, to }) => from.rowId !== to.rowId || from.columnId !== to.columnId)
    .map(({ from, to }) => ({ to, records: recordsOfCell(document, from.rowId, from.columnId) }));
  const moving = new Set(cells.flatMap(({ records }) => records.map(({ id }) => id)));
  const left: LeftField[] = [];
  const writes: Write[] = [];
  let replacedCount = 0;
  for (const { to, records } of cells) {
    const replaced = recordsOfCell(document, to.rowId, to.columnId).filter(
      ({ id }) => !moving.has(id),
    );
    if (replaced.length > 0) replacedCount += 1;
    writes.push(...replaced.flatMap((record) => removalForGood(document, record)));
    for (const record of records) {
      if (record.kind === 'answer') writes.push(answerMove(record, to));
      else {
        const moved = relationshipMove(document, record, to, endKey);
        writes.push(moved.write);
        left.push(...moved.left);
      }
    }
  }
  return {
    operations: writes.length > 0 ? [{ type: 'records.write', writes }] : [],
    movedCount: cells.filter(({ records }) => records.length > 0).length,
    replacedCount,
    replacedWords: '',
    leftBehind: leftBehindWords(left),
    strandedCount: 0,
  };
}

function answerMove(
  { kind, id, rowId, columnId }: RecordOf<'answer'>,
  { rowId: toRowId, columnId: toColumnId }: CellPlace,
): Write {
  const patch = { rowId: toRowId, columnId: toColumnId };
  return { write: 'update', kind, id, patch, expected: { rowId, columnId } };
}

/** The relationship between the objects of another cell, and what of it can’t stand there. */
function relationshipMove(
  document: OrcaDocument,
  record: RecordOf<'relationship'>,
  { rowId, columnId }: CellPlace,
  endKey: (rowId: string) => string,
): { readonly write: Write; readonly left: readonly LeftField[] } {
  const { kind, id, fromId, toId, sorts, filters, viaId } = record;
  const isListed = ({ attributeId }: { readonly attributeId: string }) =>
    toId === columnId || findRecord(document, 'attribute', attributeId)?.objectId === columnId;
  const kept = { sorts: sorts.filter(isListed), filters: filters.filter(isListed) };
  const losesVia = viaId === rowId || viaId === columnId;
  const patch: Fields = {
    fromId: rowId,
    toId: columnId,
    ...(kept.sorts.length < sorts.length && { sorts: kept.sorts }),
    ...(kept.filters.length < filters.length && { filters: kept.filters }),
    ...(losesVia && { viaId: null }),
  };
  // What is not taken out goes along as it is by then, whoever has gone on writing in it.
  const before: Fields = record;
  const expected = Object.fromEntries(Object.keys(patch).map((name) => [name, before[name]]));
  const place = fromId === rowId ? {} : { orderKey: endKey(rowId) };
  return {
    write: { write: 'update', kind, id, patch: { ...patch, ...place }, expected },
    left: [
      ...sorts.slice(kept.sorts.length).map(() => 'sorts' as const),
      ...filters.slice(kept.filters.length).map(() => 'filters' as const),
      ...(losesVia ? (['viaId'] as const) : []),
    ],
  };
}
