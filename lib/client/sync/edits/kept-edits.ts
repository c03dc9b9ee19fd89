import { type Batch } from '../replica';
import { type Kept, type Outbox, type SetAside } from './outbox';

export type KeptEditsListener = {
  readonly onNews: () => void;
  /** What waits in the outbox: of this tab, of those before a reload or crash, and of other tabs; oldest first. */
  readonly onFound: (waiting: readonly Batch[]) => void;
};

/** This tab's side of the outbox: what the browser has not kept yet, and what is set aside. */
export class KeptEdits {
  readonly #outbox: Outbox;
  readonly #listener: KeptEditsListener;
  /** What was handed to the outbox, and is not known to have arrived there. */
  readonly #unkept = new Set<string>();
  #setAside: readonly SetAside[] = [];
  #reading: Promise<void> | undefined;
  /** What was dropped or taken again while the outbox is read: it may still be found there as it was. */
  readonly #dropped = new Set<string>();

  constructor(outbox: Outbox, listener: KeptEditsListener) {
    this.#outbox = outbox;
    this.#listener = listener;
  }

  /** Whether a reload or a crash would lose nothing. */
  get isComplete(): boolean {
    return this.#unkept.size === 0;
  }

  /** The same value for as long as nothing in it changes. */
  get setAside(): readonly SetAside[] {
    return this.#setAside;
  }

  isSetAside(id: string): boolean {
    return this.#setAside.some((one) => one.id === id);
  }

  /** Looks into the outbox; ends when what was found there is told. */
  async read(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  keep(batch: Batch): void {
    void this.#keep(batch);
  }

  putAside(batch: Batch, reason: string): void {
    const others = this.#setAside.filter(({ id }) => id !== batch.batchId);
    this.#setAside = [...others, { id: batch.batchId, reason, batch, content: batch }];
    void this.#keep(batch, reason);
  }

  drop(id: string): void {
    this.#dropped.add(id);
    this.#unkept.delete(id);
    if (this.isSetAside(id)) this.#setAside = this.#setAside.filter((one) => one.id !== id);
    void this.#outbox.drop(id);
  }

  /** Keeps what was set aside as something to be sent again; returns it, oldest first. */
  takeAgain(): readonly Batch[] {
    const batches = this.#setAside.flatMap(({ batch }) => batch ?? []);
    this.#setAside = this.#setAside.filter(({ batch }) => batch === undefined);
    for (const batch of batches) {
      this.#dropped.add(batch.batchId);
      this.keep(batch);
    }
    return batches.toSorted((a, b) => (a.batchId < b.batchId ? -1 : 1));
  }

  async #keep(batch: Batch, reason?: string): Promise<void> {
    this.#unkept.add(batch.batchId);
    const isKept = await this.#outbox.keep(batch, reason);
    if (isKept) this.#unkept.delete(batch.batchId);
    this.#listener.onNews();
  }

  async #read(): Promise<void> {
    this.#dropped.clear();
    const kept: Kept = await this.#outbox.read();
    this.#reading = undefined;
    const found = kept.setAside.filter(({ id }) => !this.#dropped.has(id) && !this.isSetAside(id));
    if (found.length > 0) this.#setAside = [...this.#setAside, ...found];
    this.#listener.onFound(
      kept.waiting.filter(
        ({ batchId }) => !this.#dropped.has(batchId) && !this.isSetAside(batchId),
      ),
    );
  }
}
