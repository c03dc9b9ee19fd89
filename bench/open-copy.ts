import { type Pool } from 'pg';

import { DocumentCopies } from '@/lib/server/documents/document-copies';
import { DocumentReads } from '@/lib/server/documents/document-reads';
import { readSnapshot } from '@/lib/server/documents/document-store';
import { ioredisRedis } from '@/lib/server/redis/ioredis-redis';
import { freePort } from '@/lib/server/testing/free-port';
import { startRedis } from '@/lib/server/testing/start-redis';

type Copy = {
  /** Reads the model as a process does that does not have it. */
  readonly read: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A model that lies in a Redis of its own. */
export async function openCopy(pool: Pool, projectId: string): Promise<Copy> {
  const snapshot = await readSnapshot(pool, projectId);
  if (!snapshot) throw new Error('There is no such project');
  const server = await startRedis(await freePort());
  const redis = ioredisRedis({ url: server.url, onAway: () => {} });
  const copies = new DocumentCopies(() => redis);
  await copies.keep(snapshot);
  const reads = new DocumentReads(pool);
  return {
    async read() {
      const copy = await copies.read(projectId);
      if (!copy) throw new Error('There is no copy');
      const { version, batchId } = copy;
      const changes = await reads.changes(projectId, {
        after: version,
        upTo: { version, batchId },
        batchId,
      });
      if (!changes) throw new Error('The copy is not believed');
    },
    async close() {
      await redis.close();
      await server.stop();
    },
  };
}
