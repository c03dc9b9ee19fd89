import 'server-only';
import { type Change } from '@/lib/contracts/operations';

import { changesBytesBesideSnapshotMax } from '../../documents/document-store';
import { type Documents } from '../../documents/documents';
import { encodedDocument } from '../../documents/encoded-document';
import { readLatest } from '../../documents/read-latest';
import { type Seen } from '../../documents/seen';
import { readVersions } from './project-store';

/** What brings somebody to `version`: the changes they missed, else the gzipped `DocumentReply`. */
export type Start = {
  readonly version: number;
  readonly changes: readonly Change[] | null;
  readonly snapshot?: Buffer;
};

type From = {
  readonly projectId: string;
  /** What they have; null for nothing. */
  readonly since: number | null;
  /** What they have to be brought to, at least. */
  readonly level: Seen;
};

/** Undefined where there is no such project. */
export async function startOfConnection(
  documents: Documents,
  from: From,
): Promise<Start | undefined> {
  const changes = await missedChanges(documents, from);
  if (changes && from.since !== null) {
    return { version: changes.at(-1)?.version ?? from.since, changes };
  }
  const snapshot = await readLatest(documents, from.projectId, from.level);
  if (!snapshot) return undefined;
  const bytes = await encodedDocument(snapshot, 'gzip');
  documents.cache.weighAgain(snapshot);
  return { version: snapshot.version, changes: null, snapshot: bytes };
}

async function missedChanges(
  { pool, reads, cache }: Documents,
  { projectId, since, level }: From,
): Promise<readonly Change[] | undefined> {
  if (since === null) return undefined;
  if (since === level.version) return [];
  if (since < level.version) {
    // What lies ready costs nothing to tell again and again; changes are read for each who asks.
    const bytesMax = cache.get(projectId) && changesBytesBesideSnapshotMax;
    const changes = await reads.changes(projectId, { after: since, upTo: level, bytesMax });
    return changes && changes.length > 0 ? changes : undefined;
  }
  // Somebody who has seen more through another process; or the project was put back to an earlier state since.
  const now = (await readVersions(pool, [projectId])).get(projectId);
  return now && now.version >= since
    ? reads.changes(projectId, { after: since, upTo: now })
    : undefined;
}
