import { type Result } from '@/lib/shared/result';

import { nestedCellWrites, type WishedCell } from '../edits/nested/nested-cell-writes';
import { findObjectByName, findRecord } from '../model/lookups';
import { nameKey } from '../model/name-key';
import { capsName } from '../views/caps-name';
import { wishOfCell, type CellWish } from '../views/nested/cell-wish';
import { saidOfCell } from '../views/nested/nested-cell';
import {
  nestedCellText,
  parseNestedCell,
  parseToldCell,
  wishOfTold,
  wishText,
  type ToldCell,
} from '../views/nested/nested-cell-text';
import { addedTo } from './added-relationships';
import { HeadBook } from './head-book';
import { isFreeText } from './is-free-text';
import { listedRelationships } from './listed-relationships';
import { planListed } from './listed-table';
import { OtherEnds } from './other-ends';
import { PasteDraft, type PasteCells } from './paste-draft';
import { type PastePlan, type PasteRequest } from './paste-plan';
import { pastedHeads, targetsByHead, targetsByPlace } from './pasted-heads';

/**
 * What pasting a table into the nested-object matrix would do. Cells go to the objects that the table’s heads name,
 * else side by side from where one pastes. What can’t be read, is held by somebody else or lies outside is left alone,
 * and told.
 */
export function planNestedPaste(request: PasteRequest): PastePlan {
  const book = new HeadBook(request);
  const isObject = (text: string) => book.knows('object', text);
  const lines = listedRelationships(request.rows, { isObject, isCell: readsAsCell });
  if (!lines) return planned(request, book, false);
  if (request.isList === false) return { ...planned(request, book, false), isList: false };
  const fateOf = (name: string) => book.fateOf('object', name);
  book.meet([lines.cells.map(({ row }) => row), lines.cells.map(({ column }) => column)]);
  return planListed(request, lines, {
    joint: '\n',
    fateOf: { row: fateOf, column: fateOf },
    plan: (matrix) => planned(matrix, book, true),
  });
}

/** A list adds to what cells say; a matrix says all of it. */
function planned(request: PasteRequest, book: HeadBook, isAdding: boolean): PastePlan {
  const { document, newId } = request;
  const knows = (text: string) => book.knows('object', text);
  const reader = { knowsRow: knows, knowsColumn: knows, readsAsCell, isAnyWordCell: false };
  const heads = pastedHeads(request, reader);
  book.meet([heads.rows, heads.columns]);
  const width = heads.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const fateOf = (head: string) => book.fateOf('object', head);
  const otherEnds = new OtherEnds();
  const draft = new PasteDraft(
    request,
    heads,
    nestedCells({ document, isAdding }, book, otherEnds),
  );
  draft.takeAll(
    heads.rows
      ? targetsByHead(heads.rows, fateOf)
      : targetsByPlace(heads.cells.length, request, 'row'),
    heads.columns ? targetsByHead(heads.columns, fateOf) : targetsByPlace(width, request, 'column'),
  );
  const wishes = draft.wishes();
  const writes = [...book.writes(), ...nestedCellWrites(document, wishes, newId)];
  return {
    ...draft.told(),
    unknownHeads: book.unknownHeads(),
    notes: [...book.notes(), ...otherEnds.notes()],
    isFreeText: !request.isOwn && wishes.some(isSaidFreely),
    operations: writes.length > 0 ? [{ type: 'records.write', writes }] : [],
  };
}

/** Names are hardly ever a mark, a number, or words with a number in brackets; “Order (customer)” is one. */
function readsAsCell(text: string): boolean {
  const parsed = parseNestedCell(text);
  if (!parsed.ok || parsed.value.say !== 'yes') return true;
  const { relationships } = parsed.value;
  const labels = relationships.map(({ label }) => label);
  const saysHowMany = text.includes('(') && !labels.some((label) => label.includes('('));
  return saysHowMany || /[~;]/u.test(text) || labels.every((label) => label === '');
}

function nestedCells(
  { document, isAdding }: Pick<PasteRequest, 'document'> & { readonly isAdding: boolean },
  book: HeadBook,
  otherEnds: OtherEnds,
): PasteCells<CellWish> {
  const known = new Map<string, Result<ToldCell, string>>();
  const isNamed = (id: string, words: string) => {
    const name = words.replace(/^(?:an?|the|its|their)\s+/iu, '');
    return (
      findObjectByName(document, name)?.id === id ||
      nameKey(book.newName(id) ?? '') === nameKey(name)
    );
  };
  const parse = (columnId: string, text: string) => {
    const key = `${columnId}/${text}`;
    const parsed = known.get(key) ?? parseToldCell(text, (words) => isNamed(columnId, words));
    known.set(key, parsed);
    return parsed;
  };
  return {
    read: (place, text) => {
      otherEnds.meet(place, text);
      const parsed = parse(place.columnId, text);
      if (!parsed.ok) return { wish: undefined, unread: [parsed.error] };
      if (!isAdding) return { wish: wishOfTold(parsed.value), unread: [] };
      return addedTo(wishOfCell(saidOfCell(document, place.rowId, place.columnId)), parsed.value);
    },
    texts: ({ rowId, columnId }, wish) => {
      const said = saidOfCell(document, rowId, columnId);
      return { before: nestedCellText(said), after: wishText(settled(wish, wishOfCell(said))) };
    },
    nameOf: (id) => {
      const name = book.newName(id) ?? findRecord(document, 'object', id)?.name ?? '';
      return capsName({ name });
    },
  };
}

/** Many words, or any on the diagonal: that an object is nested in itself is to be meant. */
function isSaidFreely({ rowId, columnId, wish }: WishedCell): boolean {
  const labels = wish.say === 'yes' ? wish.relationships.map(({ label }) => label) : [];
  return labels.some((label) => (label !== '' && rowId === columnId) || isFreeText(label));
}

/** What a cell says after a wish: a plain yes leaves what a yes says already. */
function settled(wish: CellWish, current: CellWish): CellWish {
  const isContent = wish.say === 'yes' && wish.relationships.length === 0 && current.say === 'yes';
  return isContent ? { ...current, isDoubted: wish.isDoubted } : wish;
}
