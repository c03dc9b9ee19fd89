import { orderKeyBetween } from '@/lib/shared/order-key';

import { type OrcaDocument } from '../../model/document';
import { relationshipsFrom } from '../../model/lookups';

/** Gives the keys that put one relationship after the other at the end of an object's list, without asking for each. */
export function endKeys(document: OrcaDocument): (rowId: string) => string {
  const lasts = new Map<string, string | null>();
  return (rowId) => {
    const last = lasts.has(rowId)
      ? (lasts.get(rowId) ?? null)
      : relationshipsFrom(document, rowId).reduce<string | null>(
          (max, { orderKey }) => (max === null || orderKey > max ? orderKey : max),
          null,
        );
    const key = orderKeyBetween(last, null);
    lasts.set(rowId, key);
    return key;
  };
}
