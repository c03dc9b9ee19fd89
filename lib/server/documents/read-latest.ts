import 'server-only';
import { type Pool } from 'pg';

import { type Change } from '@/lib/contracts/operations';
import { applyDiff } from '@/lib/orca/operations/diff';

import { metrics } from '../metrics/metrics';
import { readVersions } from '../realtime/room/project-store';
import { type DocumentCache } from './document-cache';
import { type DocumentCopies } from './document-copies';
import { type DocumentReads } from './document-reads';
import { changesMax, type Snapshot } from './document-store';
import { growthOf } from './json-length';
import { type PreparedStatements } from './prepared-statements';
import { type Rivals } from './rivals';
import { hasReached, type Seen } from './seen';

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
  /** Models that lie in Redis for all processes; not there where a process is alone. */
  readonly copies?: DocumentCopies | undefined;
};

type Reading = Pick<DocumentSource, 'pool' | 'reads' | 'cache' | 'copies'>;

/** Who had to follow more than this leaves what came of it for others. */
const changesBeforeCopying = 50;

/**
 * A project's model as it was `seen` at the primary or newer: from memory or Redis and the change log, else whole from the
 * tables. Without it whatever is remembered will do, which may be of a history that the database has lost.
 */
export async function readLatest(
  within: Reading,
  projectId: string,
  seen?: Seen,
): Promise<Snapshot | undefined> {
  const { cache } = within;
  const known = cache.get(projectId);
  const level = known && seen ? await levelWith(within, known, seen) : known;
  if (level === 'false') {
    cache.drop(projectId);
    // What has not followed yet, or lies in Redis, may still have what was taken back.
    return readWhole(within, projectId, async () => readTables(within, projectId));
  }
  if (level) {
    metrics().documentReads.inc({ found: 'memory' });
    return level;
  }
  return readWhole(
    within,
    projectId,
    async () => (await readCopy(within, projectId, seen)) ?? readTables(within, projectId, seen),
    seen,
  );
}

/**
 * What is remembered, brought level. Undefined where that can't be followed, 'false' where the database is not at all, or
 * not any more, at what it once told: somebody restored a backup of it, or it lost its last commits.
 */
async function levelWith(
  within: Reading,
  known: Snapshot,
  seen: Seen,
): Promise<Snapshot | 'false' | undefined> {
  if (known.version < seen.version) return followLog(within, known, seen);
  if (known.version === seen.version) return hasReached(known, seen) ? known : 'false';
  // Mostly somebody has committed here since that was seen.
  const { projectId } = known;
  const now = (await readVersions(within.pool, [projectId])).get(projectId);
  if (!now) return known;
  if (now.version > known.version) return followLog(within, known, now);
  return hasReached(now, known) ? known : 'false';
}

/** A snapshot with what happened since; undefined where that can't be followed, or is not what happened to it. */
async function followLog(
  within: Reading,
  known: Snapshot,
  upTo: Seen,
): Promise<Snapshot | undefined> {
  const { reads, cache } = within;
  if (upTo.version - known.version > changesMax) return undefined;
  const span = { after: known.version, upTo, batchId: known.batchId };
  const changes = await reads.changes(known.projectId, span);
  const next = changes && follow(known, changes);
  if (!next || !hasReached(next, upTo)) return undefined;
  return changes.length > changesBeforeCopying ? offerToAll(within, next) : cache.offer(next);
}

/** What lies in Redis is believed only where the change log has the change that led to it, however new it is. */
async function readCopy(
  within: Reading,
  projectId: string,
  seen: Seen = { version: 0 },
): Promise<Snapshot | undefined> {
  const copy = await within.copies?.read(projectId);
  const upTo = copy && copy.version > seen.version ? { version: copy.version } : seen;
  const level = copy && (await followLog(within, copy, upTo));
  if (level) metrics().documentReads.inc({ found: 'redis' });
  return level;
}

async function readTables(
  within: Reading,
  projectId: string,
  seen?: Seen,
): Promise<Snapshot | undefined> {
  const snapshot = await within.reads.snapshot(projectId, seen);
  metrics().documentReads.inc({ found: 'database' });
  return snapshot && offerToAll(within, snapshot);
}

/** Keeps a snapshot here and, when that is done, in Redis. */
function offerToAll({ cache, copies }: Reading, snapshot: Snapshot): Snapshot {
  const kept = cache.offer(snapshot);
  void copies?.keep(kept).then(() => cache.weighAgain(kept));
  return kept;
}

const reading = new WeakMap<DocumentCache, Map<string, Promise<Snapshot | undefined>>>();

/** Readers who come while a project is being read anew share that reading, unless it began too early for them. */
async function readWhole(
  { cache }: Reading,
  projectId: string,
  read: () => Promise<Snapshot | undefined>,
  seen?: Seen,
): Promise<Snapshot | undefined> {
  const underWay = reading.get(cache) ?? new Map<string, Promise<Snapshot | undefined>>();
  reading.set(cache, underWay);
  const shared = await underWay.get(projectId);
  if (shared && seen && hasReached(shared, seen)) {
    metrics().documentReads.inc({ found: 'memory' });
    return shared;
  }
  const fresh = read();
  underWay.set(projectId, fresh);
  try {
    return await fresh;
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
      batchId: change.batchId,
      document: applyDiff(document, change.diff),
      jsonLength: jsonLength + growthOf(change.diff),
    };
  }, snapshot);
}
