import { createStore, del, entries, set } from 'idb-keyval';
import { z } from 'zod';

import { operationSchema } from '@/lib/orca/operations/operation';

import { type Batch } from '../replica';

/** An edit that is not sent any more, and why, as a sentence: it is kept for its person until they dismiss it. */
export type SetAside = {
  readonly id: string;
  readonly reason: string;
  /** Undefined where what is kept can't be read as an edit. */
  readonly batch: Batch | undefined;
  /** As it is kept. */
  readonly content: unknown;
};

export type Kept = {
  /** What is to be sent, oldest first. */
  readonly waiting: readonly Batch[];
  readonly setAside: readonly SetAside[];
};

/** Where edits wait until the server has answered them, so that a reload or a crash loses none. */
export type Outbox = {
  readonly read: () => Promise<Kept>;
  /** With a reason the edit is set aside. False where the browser can't keep it. */
  readonly keep: (batch: Batch, reason?: string) => Promise<boolean>;
  readonly drop: (id: string) => Promise<void>;
};

/** A key-value store of the browser. */
export type OutboxStorage = {
  readonly entries: () => Promise<readonly (readonly [string, unknown])[]>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly del: (key: string) => Promise<void>;
};

const keptSchema = z.object({
  batchId: z.uuid(),
  operations: z.array(operationSchema),
  undoes: z.uuid().optional(),
  setAsideFor: z.string().optional(),
});

/** A database that another tab blocks, or that the browser lost, must not keep the project from opening. */
const patienceMs = 2_000;

const unreadable = 'It was made with another version of this page, which can’t be read here.';

/**
 * One person's outbox for one project in this browser's IndexedDB. Its tabs share it: a batch that two of them send is
 * committed once, because its id is known.
 */
export function browserOutbox(
  userId: string,
  projectId: string,
  storage: OutboxStorage = indexedStorage(),
): Outbox {
  const prefix = `${userId}/${projectId}/`;
  return {
    read: async () => {
      const all = await within(patienceMs, storage.entries());
      const mine = (all ?? []).filter(([key]) => key.startsWith(prefix));
      return keptOf(mine.map(([key, content]) => ({ id: key.slice(prefix.length), content })));
    },
    keep: async ({ batchId, operations, undoes }, setAsideFor) => {
      const content = { batchId, operations, undoes, setAsideFor };
      return isDone(storage.set(prefix + batchId, content));
    },
    drop: async (id) => {
      // Where it can't be dropped it is sent once more, which does nothing.
      await isDone(storage.del(prefix + id));
    },
  };
}

function indexedStorage(): OutboxStorage {
  const store = createStore('orca-outbox', 'batches');
  return {
    entries: async () => entries<string, unknown>(store),
    set: async (key, value) => set(key, value, store),
    del: async (key) => del(key, store),
  };
}

function keptOf(contents: readonly { readonly id: string; readonly content: unknown }[]): Kept {
  const waiting: Batch[] = [];
  const setAside: SetAside[] = [];
  for (const { id, content } of contents) {
    const parsed = keptSchema.safeParse(content);
    if (!parsed.success) {
      setAside.push({ id, reason: unreadable, batch: undefined, content });
      continue;
    }
    const { setAsideFor, ...batch } = parsed.data;
    if (setAsideFor === undefined) waiting.push(batch);
    else setAside.push({ id, reason: setAsideFor, batch, content: batch });
  }
  return { waiting: waiting.toSorted((a, b) => (a.batchId < b.batchId ? -1 : 1)), setAside };
}

/** Private windows and full disks refuse storage; the edit itself must not fail for that. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, patience]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
