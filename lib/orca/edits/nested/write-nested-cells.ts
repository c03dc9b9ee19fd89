import { type OrcaDocument } from '../../model/document';
import { type Operation } from '../../operations/operation';
import { copyOfCell, plainRelationship, type CellWish } from '../../views/nested/cell-wish';
import { saidOfCell } from '../../views/nested/nested-cell';
import { type Cardinality } from '../../views/nested/parse-cardinality';
import { type CellAnswer } from './answer-cell';
import { nestedCellWrites, type WishedCell } from './nested-cell-writes';

/** A cell of the nested-object matrix: on the row's page one sees the column. */
export type CellPlace = { readonly rowId: string; readonly columnId: string };

/**
 * Makes cells say what is wished of each, in one step that one undo takes back; empty when they all say so already.
 * Relationships that stay keep what else is known of them. Refused whole where somebody has gone on writing in what it
 * overwrites. A cell stands in the list once.
 */
export function writeCells(
  document: OrcaDocument,
  wishes: readonly WishedCell[],
  newId: () => string,
): readonly Operation[] {
  const writes = nestedCellWrites(document, wishes, newId);
  return writes.length > 0 ? [{ type: 'records.write', writes: [...writes] }] : [];
}

/** Answers many cells at once as one key answers one: a question asked of a yes is a doubt beside it. */
export function answerCells(
  document: OrcaDocument,
  cells: readonly CellPlace[],
  answer: CellAnswer,
  newId: () => string,
): readonly Operation[] {
  const wishFor = (place: CellPlace): CellWish => {
    if (answer === 'yes') return { say: 'yes', isDoubted: false, relationships: [] };
    const isDoubt =
      answer === 'question' &&
      saidOfCell(document, place.rowId, place.columnId).relationships.length > 0;
    return isDoubt ? { say: 'yes', isDoubted: true, relationships: [] } : { say: answer };
  };
  return writeCells(
    document,
    cells.map((place) => ({ ...place, wish: wishFor(place) })),
    newId,
  );
}

/** Makes cells say all that others do, as a sheet fills them: what they said themselves is written over. */
export function fillCells(
  document: OrcaDocument,
  pairs: readonly { readonly from: CellPlace; readonly to: CellPlace }[],
  newId: () => string,
): readonly Operation[] {
  return writeCells(
    document,
    pairs.map(({ from, to }) => ({
      ...to,
      wish: copyOfCell(saidOfCell(document, from.rowId, from.columnId), to),
    })),
    newId,
  );
}

/** Says of cells how many one sees: of the first relationship where there is one, else by a yes. */
export function setCardinality(
  document: OrcaDocument,
  cells: readonly CellPlace[],
  { min, max }: Cardinality,
  newId: () => string,
): readonly Operation[] {
  return writeCells(
    document,
    cells.map((place) => {
      const { relationships, answer } = saidOfCell(document, place.rowId, place.columnId);
      const [first = plainRelationship, ...others] = relationships;
      const isDoubted = relationships.length > 0 && answer?.value === 'question';
      const wished = [{ ...first, min, max }, ...others];
      return { ...place, wish: { say: 'yes', isDoubted, relationships: wished } };
    }),
    newId,
  );
}
