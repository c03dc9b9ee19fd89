import { type OrcaDocument } from '../../model/document';
import { findAnswer, findRecord, relationshipsBetween } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { type NestedCell } from './reading-sentence';

/** What a cell of the nested-object matrix says. Not asked and asked in vain are two things. */
export type NestedCellState = 'unasked' | 'yes' | 'no' | 'question' | 'not_applicable';

/** What was said about a cell: its relationships and its answer, without the objects at its ends. */
export type SaidOfCell = Pick<NestedCell, 'relationships' | 'answer'>;

/** A relationship says yes, whatever doubt was noted beside it. */
export function nestedCellState({ relationships, answer }: SaidOfCell): NestedCellState {
  if (relationships.length > 0) return 'yes';
  switch (answer?.value) {
    case undefined:
      return 'unasked';
    case 'question':
    case 'not_applicable':
      return answer.value;
    case 'no':
    case 'not_permitted':
      return 'no';
  }
}

/** The cell of two objects, or nothing when one of them is gone. */
export function findNestedCell(
  document: OrcaDocument,
  rowId: string,
  columnId: string,
): NestedCell | undefined {
  const from = findRecord(document, 'object', rowId);
  const to = findRecord(document, 'object', columnId);
  return from && to && { from, to, ...saidOfCell(document, rowId, columnId) };
}

export function saidOfCell(document: OrcaDocument, rowId: string, columnId: string): SaidOfCell {
  return {
    relationships: relationshipsBetween(document, rowId, columnId),
    answer: findAnswer(document, 'nested_object', rowId, columnId),
  };
}

/**
 * The records behind a cell, for comparing item by item: nothing outside the cell changes the list, so a view that
 * selects it renders only when this cell changed.
 */
export function recordsOfCell(
  document: OrcaDocument,
  rowId: string,
  columnId: string,
): readonly (RecordOf<'relationship'> | RecordOf<'answer'>)[] {
  const { relationships, answer } = saidOfCell(document, rowId, columnId);
  return answer ? [...relationships, answer] : relationships;
}

/** The list of `recordsOfCell` told apart again. */
export function saidByRecords(records: ReturnType<typeof recordsOfCell>): SaidOfCell {
  return {
    relationships: records.filter((record) => record.kind === 'relationship'),
    answer: records.find((record) => record.kind === 'answer'),
  };
}
