import 'server-only';
import { type Pool } from 'pg';

import { database } from '../database/db';
import { type Replicas } from '../database/replicas';
import { fromRegistry } from '../process-registry';
import { changeFeed } from '../realtime/feed/change-feed';
import { connectRedis } from '../redis/connect-redis';
import { env } from '../settings/env';
import { CommitQueue } from './commit-queue';
import { DocumentCache } from './document-cache';
import { DocumentCopies } from './document-copies';
import { DocumentReads } from './document-reads';
import { PreparedStatements } from './prepared-statements';
import { type CommitFeed, type DocumentSource } from './read-latest';
import { Rivals } from './rivals';

declare module '../process-registry' {
  interface ProcessThings {
    documents: Documents;
  }
}

/** The smallest plan takes a request of a megabyte. */
const upstashLengthMax = 700_000;

/** A process's view of every project's model: what it remembers, and its line of commits. */
export type Documents = DocumentSource & { readonly queue: CommitQueue };

export function documents(): Documents {
  return fromRegistry('documents', () => {
    const { livePool, replicas } = database();
    const { database: settings, redis } = env();
    const hasPooler = settings.pooler !== 'none';
    // Beside its own memory a process that is alone would fill another part of it.
    const lengthMax = redis.kind === 'upstash' ? upstashLengthMax : undefined;
    const shared =
      redis.kind === 'memory' ? {} : { copies: new DocumentCopies(connectRedis, lengthMax) };
    return openDocuments(livePool, changeFeed(), { replicas, hasPooler, ...shared });
  });
}

type Surroundings = {
  readonly replicas?: Replicas;
  /** Whether connections are lent for one transaction. */
  readonly hasPooler?: boolean;
  readonly copies?: DocumentCopies;
  readonly cache?: DocumentCache;
};

/** Without a feed nobody is told of what is committed. */
export function openDocuments(
  pool: Pool,
  feed?: CommitFeed,
  { replicas, hasPooler = false, copies, cache = new DocumentCache() }: Surroundings = {},
): Documents {
  const source = {
    pool,
    reads: new DocumentReads(pool, replicas),
    cache,
    copies,
    rivals: new Rivals(),
    prepared: new PreparedStatements(hasPooler),
    feed,
  };
  return { ...source, queue: new CommitQueue(source) };
}
