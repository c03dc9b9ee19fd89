import { recordSchemas, type RecordOf } from '../../model/record';
import { type Operation, type Write } from '../../operations/operation';
import { nestedCellState } from '../../views/nested/nested-cell';
import { type NestedCell } from '../../views/nested/reading-sentence';
import { removalAsSeen } from './removal-as-seen';

/** What one can answer by one key. */
export type CellAnswer = 'unasked' | 'yes' | 'no' | 'question';

type CellRecord = RecordOf<'relationship'> | RecordOf<'answer'>;

/** What the space bar turns each state into. */
export function nextAnswer(cell: NestedCell): CellAnswer {
  switch (nestedCellState(cell)) {
    case 'unasked':
      return 'yes';
    case 'yes':
      return 'no';
    case 'no':
      return 'question';
    case 'question':
    case 'not_applicable':
      return 'unasked';
  }
}

/** One more relationship of a cell, and the end of a “no” that would contradict it. */
export function addRelationship(cell: NestedCell, newId: () => string): readonly Operation[] {
  const isInTheWay = cell.answer !== undefined && cell.answer.value !== 'question';
  return [...(isInTheWay ? withoutAnswer(cell) : []), newRelationship(cell, newId())];
}

/**
 * Turns a cell round: what was seen from `cell` to its column is now seen from `reverse`. Both cells change places,
 * because a direction that was mistaken was usually mistaken in both.
 */
export function swapDirections(cell: NestedCell, reverse: NestedCell): readonly Operation[] {
  const records = [cell, reverse].flatMap(({ relationships, answer }): readonly CellRecord[] =>
    answer ? [...relationships, answer] : relationships,
  );
  if (records.length === 0 || cell.from.id === cell.to.id) return [];
  return [
    {
      type: 'records.write',
      writes: [
        // Refused where somebody has gone on writing: the turned copy is made of what was seen.
        ...records.map(removalAsSeen),
        ...creationsIn(reverse, cell),
        ...creationsIn(cell, reverse),
      ],
    },
  ];
}

/** Whether a list that is turned round goes by attributes, which are then those of what it no longer lists. */
export function bindsAttributes(cell: NestedCell, reverse: NestedCell): boolean {
  return [cell, reverse].some(({ relationships }) =>
    relationships.some(({ sorts, filters }) => sorts.length + filters.length > 0),
  );
}

/** What a cell says once it says what the other one did: refused where somebody has since filled it. */
function creationsIn(
  { relationships: before }: NestedCell,
  { relationships, answer }: NestedCell,
): readonly Write[] {
  const records: readonly CellRecord[] = answer ? [...relationships, answer] : relationships;
  const first = before.length === 0 ? ({ isFirst: true } as const) : {};
  return records.map((record) => ({ write: 'create', record: turned(record), ...first }));
}

function turned(record: CellRecord): CellRecord {
  return record.kind === 'relationship'
    ? { ...record, fromId: record.toId, toId: record.fromId, orderKey: '' }
    : { ...record, rowId: record.columnId, columnId: record.rowId };
}

/** The first of a cell that was seen empty is refused where somebody else has made one meanwhile. */
function newRelationship({ from, to, relationships }: NestedCell, id: string): Operation {
  const record = recordSchemas.relationship.parse({
    kind: 'relationship',
    id,
    fromId: from.id,
    toId: to.id,
  });
  if (relationships.length > 0) return { type: 'relationship.create', record };
  return { type: 'records.write', writes: [{ write: 'create', record, isFirst: true }] };
}

function withoutAnswer({ answer }: NestedCell): readonly Operation[] {
  return answer ? [{ type: 'answer.remove', id: answer.id, ifThere: true }] : [];
}
