import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** What a list sorts by: the key in byte order, then the id. */
export type Ordered = { readonly orderKey: string; readonly id: string };

/** Sorts by order key in byte order (never by locale); equal keys, as two people may make, fall back to the id. */
export function byOrderKey(a: Ordered, b: Ordered): number {
  if (a.orderKey !== b.orderKey) return a.orderKey < b.orderKey ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** A key that sorts after `before` and before `after`; null is the list's end. Throws when `before >= after`. */
export function orderKeyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** Short, evenly spread keys for a list of `count` records. */
export function freshOrderKeys(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count);
}

/** Whether a caller's key can be used as a neighbour of new ones. */
export function isOrderKey(text: string): boolean {
  if (!/^[0-9A-Za-z]+$/.test(text)) return false;
  try {
    generateKeyBetween(text, null);
    generateKeyBetween(null, text);
    return true;
  } catch {
    return false;
  }
}
