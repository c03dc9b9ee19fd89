import { counted } from '@/lib/shared/counted';

import { saysBothWays } from '../views/nested/nested-cell-text';

type Place = { readonly rowId: string; readonly columnId: string };

/** Cells whose text also says how many there are the other way round (`1:N`), which a paste puts nowhere. */
export class OtherEnds {
  readonly #met = new Set<string>();
  readonly #across: string[] = [];

  /** Every pasted cell, once for each place it goes to. */
  meet({ rowId, columnId }: Place, text: string): void {
    this.#met.add(`${rowId}/${columnId}`);
    if (rowId !== columnId && saysBothWays(text)) this.#across.push(`${columnId}/${rowId}`);
  }

  /** A sentence where the cells across are not pasted too, and so don’t say it themselves. */
  notes(): readonly string[] {
    const { length: count } = this.#across.filter((key) => !this.#met.has(key));
    if (count === 0) return [];
    const says = `${counted(count, 'cell')} also ${count === 1 ? 'says' : 'say'} how many there are the other way round`;
    return [`${says}: the ${count === 1 ? 'cell' : 'cells'} across must be filled for that.`];
  }
}
