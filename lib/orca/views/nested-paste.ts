import { type Result } from '@/lib/shared/result';

import { cellWrites, type CellPlace } from '../edits/write-nested-cells';
import { findRecord } from '../model/lookups';
import { capsName } from './caps-name';
import { wishOfCell, type CellWish } from './cell-wish';
import { headBook, type HeadBook } from './head-book';
import { saidOfCell } from './nested-cell';
import { nestedCellText, parseNestedCell, wishText } from './nested-cell-text';
import { type PastePlan, type PasteRequest, type PlannedCell, type UnreadCell } from './paste-plan';
import {
  cellAddress,
  pastedHeads,
  targetsByHead,
  targetsByPlace,
  type PastedHeads,
  type PasteTarget,
} from './pasted-heads';

type CellChange = CellPlace & { readonly wish: CellWish };

/**
 * What pasting a table into the nested-object matrix would do. Cells go to the objects that the table’s heads name,
 * else side by side from where one pastes. What can’t be read, is held by somebody else or lies outside is left alone,
 * and told.
 */
export function planNestedPaste(request: PasteRequest): PastePlan {
  const book = headBook(request);
  const knows = (text: string) => book.knows('object', text);
  const heads = pastedHeads(request.rows, {
    knowsRow: knows,
    knowsColumn: knows,
    readsAsCell,
  });
  const width = heads.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const fateOf = (head: string) => book.fateOf('object', head);
  const rows = heads.rows
    ? targetsByHead(heads.rows, fateOf)
    : targetsByPlace(heads.cells.length, request, 'row');
  const columns = heads.columns
    ? targetsByHead(heads.columns, fateOf)
    : targetsByPlace(width, request, 'column');
  const draft = new PlanDraft(request, heads, book);
  for (const row of rows) for (const column of columns) draft.take(row, column);
  return draft.plan();
}

/** Names are hardly ever a mark, a number, or words with a number in brackets. */
function readsAsCell(text: string): boolean {
  const parsed = parseNestedCell(text);
  if (!parsed.ok || parsed.value.say !== 'yes') return true;
  const { relationships } = parsed.value;
  return /[(~;]/u.test(text) || !relationships.some(({ label }) => label !== '');
}

/** A plan as it grows, cell by cell. */
class PlanDraft {
  readonly #request: PasteRequest;
  readonly #heads: PastedHeads;
  readonly #book: HeadBook;
  readonly #parsed = new Map<string, Result<CellWish, string>>();
  readonly #unread = new Map<string, UnreadCell>();
  readonly #held: PastePlan['held'][number][] = [];
  readonly #planned: PlannedCell[] = [];
  readonly #changes: CellChange[] = [];
  #sameCount = 0;
  #beyondCount = 0;

  constructor(request: PasteRequest, heads: PastedHeads, book: HeadBook) {
    this.#request = request;
    this.#heads = heads;
    this.#book = book;
  }

  take(row: PasteTarget, column: PasteTarget): void {
    const text = this.#heads.cells[row.from]?.[column.from];
    // Whoever left a cell empty elsewhere said nothing about it; copied here, it says that nothing was asked.
    if (text === undefined || (text.trim() === '' && !this.#request.isOwn)) return;
    if (row.to === 'record' && column.to === 'record') this.#put(row, column, text);
    else if (row.to === 'beyond' || column.to === 'beyond') this.#beyondCount += 1;
    else this.#leave(row, column, text, reasonOf(row) ?? reasonOf(column));
  }

  plan(): PastePlan {
    const { document, newId } = this.#request;
    const writes = [...this.#book.writes(), ...cellWrites(document, this.#changes, newId)];
    return {
      changes: this.#planned,
      sameCount: this.#sameCount,
      unread: [...this.#unread.values()],
      unknownHeads: this.#book.unknownHeads(),
      shortRowCount: this.#heads.shortRowCount,
      beyondCount: this.#beyondCount,
      held: this.#held,
      operations: writes.length > 0 ? [{ type: 'records.write', writes }] : [],
    };
  }

  #put(row: PasteTarget & { to: 'record' }, column: PasteTarget & { to: 'record' }, text: string) {
    const parsed = this.#parse(text);
    if (!parsed.ok) return this.#leave(row, column, text, parsed.error);
    const names = { row: this.#nameOf(row.id), column: this.#nameOf(column.id) };
    const place = this.#request.isTransposed
      ? { rowId: column.id, columnId: row.id }
      : { rowId: row.id, columnId: column.id };
    const { before, after } = this.#texts(place, parsed.value);
    if (before === after) this.#sameCount += 1;
    else if (this.#request.isHeld(place.rowId, place.columnId)) this.#held.push(names);
    else {
      const change = before === '' ? 'fill' : after === '' ? 'clear' : 'replace';
      this.#planned.push({ ...names, before, after, change });
      this.#changes.push({ ...place, wish: parsed.value });
    }
  }

  #leave({ from: row }: PasteTarget, { from: column }: PasteTarget, text: string, reason = '') {
    if (reason === '' || text.trim() === '') return;
    const { rows, columns } = this.#heads;
    const at = cellAddress(row + (columns ? 1 : 0), column + (rows ? 1 : 0));
    this.#unread.set(at, { at, text, reason });
  }

  /** A plain yes leaves what a yes says already. */
  #texts({ rowId, columnId }: CellPlace, wish: CellWish) {
    const said = saidOfCell(this.#request.document, rowId, columnId);
    const current = wishOfCell(said);
    const isContent =
      wish.say === 'yes' && wish.relationships.length === 0 && current.say === 'yes';
    const after = wishText(isContent ? { ...current, isDoubted: wish.isDoubted } : wish);
    return { before: nestedCellText(said), after };
  }

  #parse(text: string): Result<CellWish, string> {
    const known = this.#parsed.get(text) ?? parseNestedCell(text);
    this.#parsed.set(text, known);
    return known;
  }

  #nameOf(id: string): string {
    const name = this.#book.newName(id) ?? findRecord(this.#request.document, 'object', id)?.name;
    return capsName({ name: name ?? '' });
  }
}

function reasonOf(target: PasteTarget): string | undefined {
  return target.to === 'nowhere' ? target.reason : undefined;
}
