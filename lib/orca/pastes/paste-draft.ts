import { type PastePlan, type PasteRequest, type PlannedCell, type UnreadCell } from './paste-plan';
import { cellAddress, type PastedHeads, type PasteTarget } from './pasted-heads';

/** A cell by its ids in the model, however the matrix is shown. */
type Place = { readonly rowId: string; readonly columnId: string };

/** What a text in a cell comes to. */
export type ReadCell<Wish> = {
  /** Undefined where nothing of it can be taken. */
  readonly wish: Wish | undefined;
  /** Why it, or a part of it, can't be taken: sentences. */
  readonly unread: readonly string[];
};

/** What a matrix has to know about its cells for a paste to be planned. */
export type PasteCells<Wish> = {
  readonly read: (place: Place, text: string) => ReadCell<Wish>;
  /** What the cell says, and what it would say, as text. */
  readonly texts: (place: Place, wish: Wish) => { readonly before: string; readonly after: string };
  /** What people call a shown row or column. */
  readonly nameOf: (id: string) => string;
};

type Told = Omit<PastePlan, 'unknownHeads' | 'notes' | 'isFreeText' | 'isList' | 'operations'>;
type Asked = Pick<PasteRequest, 'isOwn' | 'isTransposed' | 'isHeld'>;
type Known = Extract<PasteTarget, { readonly to: 'record' }>;

/** A plan as it grows, cell by cell. */
export class PasteDraft<Wish> {
  readonly #request: Asked;
  readonly #heads: PastedHeads;
  readonly #cells: PasteCells<Wish>;
  readonly #unread = new Map<string, UnreadCell>();
  readonly #held: PastePlan['held'][number][] = [];
  readonly #planned: PlannedCell[] = [];
  readonly #wishes: (Place & { readonly wish: Wish })[] = [];
  #sameCount = 0;
  #beyondCount = 0;

  constructor(request: Asked, heads: PastedHeads, cells: PasteCells<Wish>) {
    this.#request = request;
    this.#heads = heads;
    this.#cells = cells;
  }

  /** Every pasted cell, with where its row and its column go. */
  takeAll(rows: readonly PasteTarget[], columns: readonly PasteTarget[]): void {
    for (const row of rows) for (const column of columns) this.#take(row, column);
  }

  /** The cells that change, and what each shall say. */
  wishes(): readonly (Place & { readonly wish: Wish })[] {
    return this.#wishes;
  }

  told(): Told {
    return {
      changes: this.#planned,
      sameCount: this.#sameCount,
      unread: [...this.#unread.values()],
      shortRowCount: this.#heads.shortRowCount,
      beyondCount: this.#beyondCount,
      heads: {
        firstRow: this.#heads.columns !== undefined,
        firstColumn: this.#heads.rows !== undefined,
      },
      held: this.#held,
    };
  }

  #take(row: PasteTarget, column: PasteTarget): void {
    const text = this.#heads.cells[row.from]?.[column.from];
    // Whoever left a cell empty elsewhere said nothing about it; copied here, it says that nothing was asked.
    if (text === undefined || (text.trim() === '' && !this.#request.isOwn)) return;
    if (row.to === 'record' && column.to === 'record') this.#put(row, column, text);
    else if (row.to === 'beyond' || column.to === 'beyond') this.#beyondCount += 1;
    else this.#leave({ row, column, text }, reasonOf(row) ?? reasonOf(column));
  }

  #put(row: Known, column: Known, text: string): void {
    const place = this.#request.isTransposed
      ? { rowId: column.id, columnId: row.id }
      : { rowId: row.id, columnId: column.id };
    const { wish, unread } = this.#cells.read(place, text);
    if (unread.length > 0) this.#leave({ row, column, text }, unread.join(' '));
    if (wish === undefined) return;
    const names = { row: this.#cells.nameOf(row.id), column: this.#cells.nameOf(column.id) };
    const { before, after } = this.#cells.texts(place, wish);
    if (before === after) this.#sameCount += 1;
    else if (this.#request.isHeld(place.rowId, place.columnId)) this.#held.push(names);
    else {
      const change = before === '' ? 'fill' : after === '' ? 'clear' : 'replace';
      this.#planned.push({ ...names, before, after, change });
      this.#wishes.push({ ...place, wish });
    }
  }

  #leave({ row, column, text }: Left, reason = ''): void {
    if (reason === '' || text.trim() === '') return;
    const { rows, columns } = this.#heads;
    const at = cellAddress(row.from + (columns ? 1 : 0), column.from + (rows ? 1 : 0));
    this.#unread.set(at, { at, text, reason });
  }
}

type Left = { readonly row: PasteTarget; readonly column: PasteTarget; readonly text: string };

function reasonOf(target: PasteTarget): string | undefined {
  return target.to === 'nowhere' ? target.reason : undefined;
}
