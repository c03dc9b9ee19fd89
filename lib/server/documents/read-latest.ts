import 'server-only';
import { type Pool } from 'pg';

import { type Change } from '@/lib/contracts/operations';
import { applyDiff } from '@/lib/orca/operations/diff';

import { readVersions } from '../realtime/room/project-store';
import { type DocumentCache } from './document-cache';
import { type DocumentReads } from './document-reads';
import { changesMax, type Snapshot } from './document-store';
import { growthOf } from './json-length';
import { type PreparedStatements } from './prepared-statements';
import { type Rivals } from './rivals';

/** Hears of every change right after it was committed; must not throw. */
export type CommitFeed = {
  readonly publish: (projectId: string, changes: readonly Change[]) => void;
};

export type DocumentSource = {
  /** The primary: who may do what, which version is newest, and every write. */
  readonly pool: Pool;
  /** What the primary has said is there. */
  readonly reads: DocumentReads;
  readonly cache: DocumentCache;
  readonly rivals: Rivals;
  readonly prepared: PreparedStatements;
  readonly feed?: CommitFeed | undefined;
};

type Reading = Pick<DocumentSource, 'pool' | 'reads' | 'cache'>;

/**
 * A project's model at `version` or newer: from memory, else by the change log, else whole from the tables. `version` was
 * read from the primary; without it whatever is remembered will do.
 */
export async function readLatest(
  within: Reading,
  projectId: string,
  version?: number,
): Promise<Snapshot | undefined> {
  const { pool, cache } = within;
  const known = cache.get(projectId);
  if (version === undefined) return known ?? readWhole(within, projectId);
  if (!known || known.version < version) return catchUp(within, projectId, version);
  if (known.version === version || !(await wasPutBack(pool, known))) return known;
  cache.drop(projectId);
  // What has not followed yet may still have what was taken back.
  return readWhole(within, projectId);
}

async function catchUp(
  within: Reading,
  projectId: string,
  version: number,
): Promise<Snapshot | undefined> {
  const { reads, cache } = within;
  const known = cache.get(projectId);
  if (known && version - known.version <= changesMax) {
    const changes = await reads.changes(projectId, { after: known.version, upTo: version });
    const next = changes && follow(known, changes);
    if (next && next.version >= version) return cache.offer(next);
  }
  return readWhole(within, projectId, version);
}

/** Whether the database is behind what it once told: somebody restored a backup of it. A version never falls else. */
async function wasPutBack(pool: Pool, { projectId, version }: Snapshot): Promise<boolean> {
  const current = (await readVersions(pool, [projectId])).get(projectId);
  return current !== undefined && current < version;
}

const reading = new WeakMap<DocumentCache, Map<string, Promise<Snapshot | undefined>>>();

/** Readers who come while a project is being read anew share that reading, unless it began too early for them. */
async function readWhole(
  { reads, cache }: Reading,
  projectId: string,
  version?: number,
): Promise<Snapshot | undefined> {
  const underWay = reading.get(cache) ?? new Map<string, Promise<Snapshot | undefined>>();
  reading.set(cache, underWay);
  const shared = await underWay.get(projectId);
  if (shared && version !== undefined && shared.version >= version) return shared;
  const fresh = reads.snapshot(projectId, version);
  underWay.set(projectId, fresh);
  try {
    const snapshot = await fresh;
    return snapshot && cache.offer(snapshot);
  } finally {
    if (underWay.get(projectId) === fresh) underWay.delete(projectId);
  }
}

/** The snapshot after changes that come right after it, in order and without a gap. */
export function follow(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  return changes.reduce(({ projectId, version, document, jsonLength }, change) => {
    if (change.version !== version + 1) {
      throw new Error(
        `Change ${change.version} of project ${projectId} follows version ${version}`,
      );
    }
    return {
      projectId,
      version: change.version,
      document: applyDiff(document, change.diff),
      jsonLength: jsonLength + growthOf(change.diff),
    };
  }, snapshot);
}
