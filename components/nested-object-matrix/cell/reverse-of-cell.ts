import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { relationshipsBetween } from '@/lib/orca/model/lookups';
import { type CardinalityNotation } from '@/lib/orca/views/nested/cardinality-notation';
import { isReverseMissing } from '@/lib/orca/views/nested/missing-reverse';
import { type Cardinality } from '@/lib/orca/views/nested/parse-cardinality';

/**
 * What a yes shows of the other direction: whether it was never asked and, where the notation has both sides, how many
 * there are that way. As a list, so that a view that selects it renders only when one of them changes.
 */
export function reverseOfCell(
  document: OrcaDocument,
  { rowId, columnId }: CellPlace,
  notation: CardinalityNotation,
): readonly [isMissing: boolean, back?: Cardinality] {
  if (isReverseMissing(document, rowId, columnId)) return [true];
  if (notation === 'range') return [false];
  const [first] = relationshipsBetween(document, columnId, rowId);
  return first ? [false, first] : [false];
}
