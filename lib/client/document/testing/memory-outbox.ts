import { type Outbox, type SetAside } from '@/lib/client/sync/edits/outbox';
import { type Batch } from '@/lib/client/sync/replica';

/** An outbox that outlives the stores of a test, as the browser's outlives its pages. */
export class MemoryOutbox implements Outbox {
  readonly waiting = new Map<string, Batch>();
  readonly setAside = new Map<string, SetAside>();
  /** Whether the browser refuses to keep anything more. */
  isFull = false;

  read: Outbox['read'] = async () => ({
    waiting: [...this.waiting.values()],
    setAside: [...this.setAside.values()],
  });

  keep: Outbox['keep'] = async (batch, reason) => {
    if (this.isFull) return false;
    const { batchId: id } = batch;
    this.waiting.delete(id);
    if (reason === undefined) this.waiting.set(id, batch);
    else this.setAside.set(id, { id, reason, batch, content: batch });
    return true;
  };

  drop: Outbox['drop'] = async (id) => {
    this.waiting.delete(id);
    this.setAside.delete(id);
  };
}
