import 'server-only';
import { type Pool } from 'pg';

import { database } from '../database/db';
import { type Replicas } from '../database/replicas';
import { fromRegistry } from '../process-registry';
import { changeFeed } from '../realtime/feed/change-feed';
import { env } from '../settings/env';
import { CommitQueue } from './commit-queue';
import { DocumentCache } from './document-cache';
import { DocumentReads } from './document-reads';
import { PreparedStatements } from './prepared-statements';
import { type CommitFeed, type DocumentSource } from './read-latest';
import { Rivals } from './rivals';

declare module '../process-registry' {
  interface ProcessThings {
    documents: Documents;
  }
}

/** A process's view of every project's model: what it remembers, and its line of commits. */
export type Documents = DocumentSource & { readonly queue: CommitQueue };

export function documents(): Documents {
  return fromRegistry('documents', () => {
    const { livePool, replicas } = database();
    const hasPooler = env().database.pooler !== 'none';
    return openDocuments(livePool, changeFeed(), { replicas, hasPooler });
  });
}

type Surroundings = {
  readonly replicas?: Replicas;
  /** Whether connections are lent for one transaction. */
  readonly hasPooler?: boolean;
};

/** Without a feed nobody is told of what is committed. */
export function openDocuments(
  pool: Pool,
  feed?: CommitFeed,
  { replicas, hasPooler = false }: Surroundings = {},
): Documents {
  const source = {
    pool,
    reads: new DocumentReads(pool, replicas),
    cache: new DocumentCache(),
    rivals: new Rivals(),
    prepared: new PreparedStatements(hasPooler),
    feed,
  };
  return { ...source, queue: new CommitQueue(source) };
}
