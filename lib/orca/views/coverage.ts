import { type OrcaDocument } from '../model/document';
import { recordsOf } from '../model/lookups';

/** How many cells of the nested-object matrix, its diagonal apart, say something: related, no, or a question. */
export function answeredCells(document: OrcaDocument): number {
  const cells = new Set<string>();
  for (const { fromId, toId } of recordsOf(document, 'relationship')) {
    if (fromId !== toId) cells.add(`${fromId}/${toId}`);
  }
  for (const { matrix, rowId, columnId } of recordsOf(document, 'answer')) {
    if (matrix === 'nested_object' && rowId !== columnId) cells.add(`${rowId}/${columnId}`);
  }
  return cells.size;
}
