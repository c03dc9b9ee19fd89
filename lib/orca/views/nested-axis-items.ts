import { type OrcaDocument } from '../model/document';
import { recordsOf } from '../model/lookups';
import { nestedObjectMatrix, type ObjectReading } from './nested-object-matrix';
import { objectAxisParts } from './object-axis-item';
import { type AxisItem } from './shown-axis';

const readingLabels: Readonly<Record<Exclude<ObjectReading, ''>, string>> = {
  hub: 'Hubs',
  popular: 'Popular',
  leaf: 'Leaves',
  isolated: 'Isolated',
};
const readings: readonly string[] = Object.keys(readingLabels);

/**
 * The rows or columns of the nested-object matrix, in the model's order. A row counts what one sees from it, a column
 * from where one sees it.
 */
export function nestedAxisItems(
  document: OrcaDocument,
  axis: 'row' | 'column',
): readonly AxisItem[] {
  const partsOf = objectAxisParts(document);
  const said = saidIds(document, axis);
  return nestedObjectMatrix(document).objects.map(({ object, sees, seenFrom, reading }) => {
    const { groups, ...parts } = partsOf(object);
    const read = reading && { place: readings.indexOf(reading), label: readingLabels[reading] };
    return {
      ...parts,
      count: axis === 'row' ? sees : seenFrom,
      groups: read ? { ...groups, reading: read } : groups,
      isEmpty: !said.has(object.id),
    };
  });
}

/** The rows or columns in which anything is said. */
function saidIds(document: OrcaDocument, axis: 'row' | 'column'): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { fromId, toId } of recordsOf(document, 'relationship')) {
    said.add(axis === 'row' ? fromId : toId);
  }
  for (const { matrix, rowId, columnId } of recordsOf(document, 'answer')) {
    if (matrix === 'nested_object') said.add(axis === 'row' ? rowId : columnId);
  }
  return said;
}
