import { type Outbox, type SetAside } from '../edits/outbox';
import { type Batch } from '../replica';

type KeepingTab = {
  readonly kept: Map<string, Batch>;
  readonly setAside: Map<string, SetAside>;
  /** What was ever done in the tab. */
  readonly made: Set<string>;
};

/** The browser's outbox as one page sees it. It outlives the page, which drops nothing any more once it has crashed. */
export function simulatedOutbox(tab: KeepingTab, isCrashed: () => boolean): Outbox {
  const { kept, setAside, made } = tab;
  return {
    read: async () => ({ waiting: [...kept.values()], setAside: [...setAside.values()] }),
    keep: async (batch, reason) => {
      const { batchId: id } = batch;
      made.add(id);
      kept.set(id, batch);
      if (reason === undefined) setAside.delete(id);
      else {
        kept.delete(id);
        setAside.set(id, { id, reason, batch, content: batch });
      }
      return true;
    },
    drop: async (batchId) => {
      if (isCrashed()) return;
      kept.delete(batchId);
      setAside.delete(batchId);
    },
  };
}
