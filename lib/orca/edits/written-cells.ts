import { isSameValue } from '@/lib/shared/same-value';

import { type OrcaDocument } from '../model/document';
import { findRecord } from '../model/lookups';
import { recordSchemas, type RecordOf } from '../model/record';
import { type Fields, type Operation, type Write } from '../operations/operation';
import { type CellPlace } from './nested/write-nested-cells';

/** What an edit does to cells of the nested-object matrix. */
export type WrittenCells = {
  /** How many change. */
  readonly count: number;
  /** How many lose what a person had written in them. */
  readonly lossCount: number;
};

type CellRecord = RecordOf<'relationship'> | RecordOf<'answer'>;

/**
 * Counts the cells that an edit changes, by its writes. Words, notes, requirements and how many are lost where they are
 * removed or written over; not how many, where `setsNumbers` says that the edit is there to say it.
 */
export function writtenCells(
  document: OrcaDocument,
  operations: readonly Operation[],
  setsNumbers: boolean,
): WrittenCells {
  const all = new Set<string>();
  const lossy = new Set<string>();
  for (const operation of operations) {
    if (operation.type !== 'records.write') continue;
    for (const write of operation.writes) {
      const record = recordOf(document, write);
      if (!record) continue;
      const { rowId, columnId } = placeOf(record);
      all.add(rowId + columnId);
      if (isLossy(write, record, setsNumbers)) lossy.add(rowId + columnId);
    }
  }
  return { count: all.size, lossCount: lossy.size };
}

/** The record of a cell that is written, as it was before. */
function recordOf(document: OrcaDocument, write: Write): CellRecord | undefined {
  if (write.write === 'create') {
    const { record } = write;
    return record.kind === 'relationship' || record.kind === 'answer' ? record : undefined;
  }
  const { kind, id } = write;
  return kind === 'relationship' || kind === 'answer' ? findRecord(document, kind, id) : undefined;
}

function placeOf(record: CellRecord): CellPlace {
  return record.kind === 'relationship' ? { rowId: record.fromId, columnId: record.toId } : record;
}

function isLossy(write: Write, record: CellRecord, setsNumbers: boolean): boolean {
  if (write.write === 'create') return false;
  const before: Fields = record;
  const after: Fields = write.write === 'update' ? { ...record, ...write.patch } : {};
  const bare: Fields = bareOf(record);
  return Object.keys(before).some((name) => {
    if (setsNumbers && (name === 'min' || name === 'max')) return false;
    return !isSameValue(before[name], bare[name]) && !isSameValue(before[name], after[name]);
  });
}

/** The same record as one key makes it. */
function bareOf(record: CellRecord): CellRecord {
  if (record.kind === 'answer') return { ...record, note: '' };
  const { kind, id, fromId, toId, orderKey } = record;
  return recordSchemas.relationship.parse({ kind, id, fromId, toId, orderKey });
}
