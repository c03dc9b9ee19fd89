import { type OrcaDocument } from '../model/document';
import { type OrcaRecord } from '../model/record';
import { isListed, keyAfter, lastKey, listIdOf, type Listed } from './list-order';

/** Where the lists end that new records come to: each is gone through once, however many are put behind one another. */
export class ListEnds {
  readonly #lasts = new Map<string, string>();

  /**
   * A record that is not there yet with the key that puts it where it belongs: at the end of its list, where it has
   * none. Records that were placed count, whether they are in the document by now or not.
   */
  placed<Added extends OrcaRecord>(document: OrcaDocument, record: Added): Added {
    if (!isListed(record)) return record;
    const list = listIdOf(record);
    const last = this.#lasts.get(list) ?? lastKey(document, record);
    const orderKey = record.orderKey === '' ? keyAfter(last) : record.orderKey;
    this.#lasts.set(list, orderKey > last ? orderKey : last);
    return { ...record, orderKey };
  }

  /** Told of every record that is put or dropped by itself, before and after. */
  follow(before: OrcaRecord | undefined, after: OrcaRecord | undefined): void {
    const [old, next] = [listedOrNone(before), listedOrNone(after)];
    const isInPlace =
      old && next && old.orderKey === next.orderKey && listIdOf(old) === listIdOf(next);
    if (isInPlace) return;
    // The last one may have gone: the list is gone through again when somebody asks.
    if (old) this.#lasts.delete(listIdOf(old));
    if (next) this.#join(next);
  }

  #join(record: Listed): void {
    const list = listIdOf(record);
    const last = this.#lasts.get(list);
    if (last !== undefined && record.orderKey > last) this.#lasts.set(list, record.orderKey);
  }
}

function listedOrNone(record: OrcaRecord | undefined): Listed | undefined {
  return record && isListed(record) ? record : undefined;
}
