import { byOrderKey } from '@/lib/shared/order-key';
import { isSameValue } from '@/lib/shared/same-value';

import { type OrcaDocument } from '../../model/document';
import { recordSchemas, type RecordOf } from '../../model/record';
import { type Fields, type Write } from '../../operations/operation';
import {
  beyondText,
  plainRelationship,
  type CellWish,
  type WishedRelationship,
} from '../../views/nested/cell-wish';
import { saidOfCell, type SaidOfCell } from '../../views/nested/nested-cell';
import { endKeys } from './end-keys';
import { removalForGood } from './removal-as-seen';

type Place = { readonly rowId: string; readonly columnId: string };

/** A cell of the nested-object matrix, and what it shall say. */
export type WishedCell = Place & { readonly wish: CellWish };

/**
 * The writes that make cells say what is wished of each; none for those that say so already. Guarded by what they
 * overwrite. A cell stands in the list once.
 */
export function nestedCellWrites(
  document: OrcaDocument,
  wishes: readonly WishedCell[],
  newId: () => string,
): readonly Write[] {
  const ids = { newId, endKey: endKeys(document) };
  return wishes.flatMap(({ rowId, columnId, wish }) => {
    const cell = { rowId, columnId, ...saidOfCell(document, rowId, columnId) };
    return [
      ...relationshipWrites(document, cell, wish, ids),
      ...answerWrites(document, cell, wish, ids),
    ];
  });
}

type Cell = Place & SaidOfCell;
type Ids = { readonly newId: () => string; readonly endKey: (rowId: string) => string };

function relationshipWrites(
  document: OrcaDocument,
  cell: Cell,
  wish: CellWish,
  ids: Ids,
): readonly Write[] {
  const wished = wish.say === 'yes' ? wish.relationships : [];
  const isContent = wish.say === 'yes' && wished.length === 0;
  if (isContent && cell.relationships.length > 0) return [];
  const pairs = paired(isContent ? [plainRelationship] : wished, cell.relationships);
  const kept = new Set(pairs.map(({ current }) => current));
  // In a cell that was seen empty nobody else may have said anything meanwhile.
  const first = cell.relationships.length === 0 ? ({ isFirst: true } as const) : {};
  const keys = keysInOrder(pairs, () => ids.endKey(cell.rowId));
  return [
    ...cell.relationships
      .filter((current) => !kept.has(current))
      .flatMap((current) => removalForGood(document, current)),
    ...pairs.flatMap(({ wanted, current }, at) => {
      const orderKey = keys[at] ?? '';
      return current
        ? updateTo(current, wanted, orderKey)
        : [{ ...creationOf(cell, { ...wanted, orderKey }, ids.newId), ...first }];
    }),
  ];
}

type Pair = {
  readonly wanted: WishedRelationship;
  readonly current: RecordOf<'relationship'> | undefined;
};

/** Each wished relationship with the one that becomes it: the one of the same words, else the next that is free. */
function paired(
  wished: readonly WishedRelationship[],
  current: readonly RecordOf<'relationship'>[],
): readonly Pair[] {
  const free = new Set(current);
  const take = (found: RecordOf<'relationship'> | undefined) => {
    if (found) free.delete(found);
    return found;
  };
  const byWords = wished.map(({ label }) => take([...free].find((one) => one.label === label)));
  return wished.map((wanted, at) => {
    const [next] = free;
    return { wanted, current: byWords[at] ?? take(next) };
  });
}

/** The order keys by which the relationships of a cell stand as they are wished, most of them as they are. */
function keysInOrder(pairs: readonly Pair[], endKey: () => string): readonly string[] {
  const known = pairs.flatMap(({ current }) => current ?? []);
  const isInOrder =
    pairs.slice(0, known.length).every(({ current }) => current) &&
    known.every((one, at) => at === 0 || byOrderKey(known[at - 1] ?? one, one) < 0);
  const keys = known.map(({ orderKey }) => orderKey);
  // Two people may have made the same key, which leaves no order between them.
  const kept = isInOrder ? keys : [...new Set(keys)].toSorted();
  return [...kept, ...Array.from({ length: pairs.length - kept.length }, endKey)];
}

function updateTo(
  current: RecordOf<'relationship'>,
  wished: WishedRelationship,
  orderKey: string,
): readonly Write[] {
  const { kind, id } = current;
  const before: Fields = current;
  const wanted: Fields = wantedFields({ ...wished, note: wished.note ?? current.note });
  const isSame = Object.keys(wanted).every((name) => isSameValue(before[name], wanted[name]));
  const move = current.orderKey === orderKey ? {} : { orderKey };
  // Where one stands is nothing that anybody loses.
  if (isSame && current.orderKey === orderKey) return [];
  if (isSame) return [{ write: 'update', kind, id, patch: move, expected: {} }];
  const expected = Object.fromEntries(Object.keys(wanted).map((name) => [name, before[name]]));
  return [{ write: 'update', kind, id, patch: { ...wanted, ...move }, expected }];
}

function creationOf(
  { rowId, columnId }: Place,
  wished: WishedRelationship & { readonly orderKey: string },
  newId: () => string,
): Extract<Write, { readonly write: 'create' }> {
  const record = recordSchemas.relationship.parse({
    kind: 'relationship',
    id: newId(),
    fromId: rowId,
    toId: columnId,
    orderKey: wished.orderKey,
    ...wantedFields(wished),
  });
  return { write: 'create', record };
}

/** What is wished of a relationship, without what is not named. */
function wantedFields(wished: WishedRelationship): Fields {
  const { label, typical, min, max } = wished;
  const named = beyondText.filter((name) => wished[name] !== undefined);
  const beyond = Object.fromEntries(named.map((name) => [name, wished[name]]));
  return { label, typical, min, max, ...beyond };
}

function answerWrites(
  document: OrcaDocument,
  { rowId, columnId, answer }: Cell,
  wish: CellWish,
  { newId }: Ids,
): readonly Write[] {
  const isQuestion = wish.say === 'yes' ? wish.isDoubted : wish.say === 'question';
  const value = isQuestion ? 'question' : wish.say;
  if (value === 'unasked' || value === 'yes') return answer ? removalForGood(document, answer) : [];
  const note = wish.say === 'yes' ? undefined : wish.note;
  if (!answer) {
    const at = { kind: 'answer', id: newId(), matrix: 'nested_object', rowId, columnId };
    return [{ write: 'create', record: recordSchemas.answer.parse({ ...at, value, note }) }];
  }
  const wanted = { value, note: note ?? answer.note };
  if (answer.value === value && answer.note === wanted.note) return [];
  const expected = { value: answer.value, note: answer.note };
  return [{ write: 'update', kind: 'answer', id: answer.id, patch: wanted, expected }];
}
