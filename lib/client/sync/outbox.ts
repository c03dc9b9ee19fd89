import { createStore, del, entries, set } from 'idb-keyval';
import { z } from 'zod';

import { operationSchema } from '@/lib/orca/operations/operation';

import { type Batch } from './replica';

/** Where edits wait until the server has answered them, so that a reload or a crash loses none. */
export type Outbox = {
  /** Everything that waits, oldest first. */
  readonly read: () => Promise<readonly Batch[]>;
  readonly keep: (batch: Batch) => Promise<void>;
  readonly drop: (batchId: string) => Promise<void>;
};

const batchSchema = z.object({ batchId: z.uuid(), operations: z.array(operationSchema), undoes: z.uuid().optional() });

/**
 * One person's outbox for one project in this browser's IndexedDB. Its tabs share it: a batch that two of them send is
 * committed once, because its id is known. Where the browser gives no storage, edits wait in memory only.
 */
export function browserOutbox(userId: string, projectId: string): Outbox {
  const store = createStore('orca-outbox', 'batches');
  const prefix = `${userId}/${projectId}/`;
  return {
    read: async () => {
      const kept = await quietly(entries<string, unknown>(store), []);
      return kept
        .filter(([key]) => key.startsWith(prefix))
        .map(([, batch]) => batchSchema.safeParse(batch))
        .flatMap((batch) => (batch.success ? [batch.data] : []))
        .toSorted((a, b) => (a.batchId < b.batchId ? -1 : 1));
    },
    keep: async (batch) => quietly(set(prefix + batch.batchId, batch, store), undefined),
    drop: async (batchId) => quietly(del(prefix + batchId, store), undefined),
  };
}

/** Private windows and full disks refuse storage; the edit itself must not fail for that. */
async function quietly<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch {
    return otherwise;
  }
}
