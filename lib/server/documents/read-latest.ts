import 'server-only';
import { type Pool } from 'pg';

import { type Change } from '@/lib/contracts/operations';
import { applyDiff } from '@/lib/orca/operations/diff';

import { type DocumentCache } from './document-cache';
import { readChangesAfter, readSnapshot, type Snapshot } from './document-store';

/** Further behind than this, reading everything anew is cheaper than following the change log. */
export const changesMax = 1_000;

export type DocumentSource = { readonly pool: Pool; readonly cache: DocumentCache };

/** A project's model at `version` or newer: from memory, else by the change log, else whole from the tables. */
export async function readLatest(
  { pool, cache }: DocumentSource,
  projectId: string,
  version: number,
): Promise<Snapshot | undefined> {
  const known = cache.get(projectId);
  if (known && known.version >= version) return known;
  if (known && version - known.version <= changesMax) {
    const changes = await readChangesAfter(pool, projectId, known.version, changesMax);
    const next = follow(known, changes);
    if (next.version >= version) return cache.offer(next);
  }
  const fresh = await readSnapshot(pool, projectId);
  return fresh && cache.offer(fresh);
}

/** The snapshot after changes that come right after it, in order and without a gap. */
export function follow(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  return changes.reduce(({ projectId, version, document }, change) => {
    if (change.version !== version + 1) {
      throw new Error(
        `Change ${change.version} of project ${projectId} follows version ${version}`,
      );
    }
    return { projectId, version: change.version, document: applyDiff(document, change.diff) };
  }, snapshot);
}
