import 'server-only';

/**
 * A version that a project was seen at, and the change that led to it where one did and it is known: a database that
 * lost its last commits comes to the same versions by others.
 */
export type Seen = { readonly version: number; readonly batchId?: string | undefined };

/** Whether what is known may be the version that was seen, or what came of it. */
export function hasReached(known: Seen, seen: Seen): boolean {
  return known.version === seen.version
    ? isSameChange(known.batchId, seen.batchId)
    : known.version > seen.version;
}

/** Whether two ids are of one change, as far as they are known. */
export function isSameChange(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
