import { type OrcaDocument } from '../model/document';
import { type OrcaRecord } from '../model/record';
import { isListed, keyAfter, lastKey, listIdOf, type Listed } from './list-order';

/** Where the lists end that new records come to: each is gone through once, however many are put behind one another. */
export class ListEnds {
  readonly #lasts = new Map<string, string>();

  /** The key that puts a record which is not there yet at the end of its list. */
  keyOfNew(document: OrcaDocument, record: Listed): string {
    const list = listIdOf(record);
    const last = this.#lasts.get(list) ?? lastKey(document, record);
    this.#lasts.set(list, last);
    return keyAfter(last);
  }

  /** Told of every record that is put or dropped, before and after. */
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
