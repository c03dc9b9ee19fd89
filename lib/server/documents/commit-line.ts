import 'server-only';

/** How much may wait and travel together; sizes are in characters of JSON. */
export type LineLimits = {
  readonly waitingMax: number;
  readonly waitingSizeMax: number;
  readonly groupMax: number;
  readonly groupSizeMax: number;
};

/** What waits for its turn, in the order in which it came, as much as may wait. */
export class CommitLine<T> {
  readonly #limits: LineLimits;
  #waiting: { readonly item: T; readonly size: number }[] = [];
  #size = 0;

  constructor(limits: LineLimits) {
    this.#limits = limits;
  }

  /** False when too much waits already. */
  join(item: T, size: number): boolean {
    const { waitingMax, waitingSizeMax } = this.#limits;
    const isFull = this.#waiting.length >= waitingMax || this.#size + size > waitingSizeMax;
    // Whatever its size, it may wait alone.
    if (isFull && this.#waiting.length > 0) return false;
    this.#waiting.push({ item, size });
    this.#size += size;
    return true;
  }

  /** Takes from the front what may go together: at least one, where any waits. */
  next(): readonly T[] {
    const { groupMax, groupSizeMax } = this.#limits;
    let size = 0;
    const end = this.#waiting.findIndex((each, at) => {
      size += each.size;
      return at > 0 && (at >= groupMax || size > groupSizeMax);
    });
    const group = this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
    for (const each of group) this.#size -= each.size;
    return group.map(({ item }) => item);
  }
}
