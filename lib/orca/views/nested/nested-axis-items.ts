import { type OrcaDocument } from '../../model/document';
import { objectAxisParts } from '../heads/object-axis-item';
import { type AxisItem } from '../heads/shown-axis';
import { recordsOfCell } from './nested-cell';
import { nestedObjectMatrix, type ObjectReading } from './nested-object-matrix';

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
  return nestedObjectMatrix(document).objects.map(({ object, ...counts }) => {
    const { groups, ...parts } = partsOf(object);
    const { sees, seenFrom, asked, askedIn, reading } = counts;
    const read = reading && { place: readings.indexOf(reading), label: readingLabels[reading] };
    const isAskedOfOthers = (axis === 'row' ? asked : askedIn) > 0;
    return {
      ...parts,
      count: axis === 'row' ? sees : seenFrom,
      groups: read ? { ...groups, reading: read } : groups,
      isEmpty: !isAskedOfOthers && recordsOfCell(document, object.id, object.id).length === 0,
    };
  });
}
