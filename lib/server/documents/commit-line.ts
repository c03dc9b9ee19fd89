import 'server-only';

/** How much may wait and travel together; sizes are in characters of JSON. `groupOperationsMax`: nobody waits longer. */
export type LineLimits = {
  readonly waitingMax: number;
  readonly waitingSizeMax: number;
  readonly groupMax: number;
  readonly groupSizeMax: number;
  readonly groupOperationsMax: number;
};

export type Load = { readonly size: number; readonly operations: number };

/** What waits for its turn, in the order in which it came, as much as may wait. */
export class CommitLine<T> {
  readonly #limits: LineLimits;
  #waiting: (Load & { readonly item: T })[] = [];
  #size = 0;

  constructor(limits: LineLimits) {
    this.#limits = limits;
  }

  /** False when too much waits already. */
  join(item: T, { size, operations }: Load): boolean {
    const { waitingMax, waitingSizeMax } = this.#limits;
    const isFull = this.#waiting.length >= waitingMax || this.#size + size > waitingSizeMax;
    // Whatever its size, it may wait alone.
    if (isFull && this.#waiting.length > 0) return false;
    this.#waiting.push({ item, size, operations });
    this.#size += size;
    return true;
  }

  /** Takes from the front what may go together: at least one, where any waits. */
  next(): readonly T[] {
    const { groupMax, groupSizeMax, groupOperationsMax } = this.#limits;
    let size = 0;
    let operations = 0;
    const end = this.#waiting.findIndex((each, at) => {
      size += each.size;
      operations += each.operations;
      const isFull = at >= groupMax || size > groupSizeMax || operations > groupOperationsMax;
      return at > 0 && isFull;
    });
    const group = this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
    for (const each of group) this.#size -= each.size;
    return group.map(({ item }) => item);
  }
}
