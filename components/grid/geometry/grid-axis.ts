/** The rows or the columns of a grid: how many there are and where each one stands, in CSS pixels after the head. */
export type GridAxis = {
  readonly count: number;
  /** How many of the first stay in sight with the head. */
  readonly frozen: number;
  readonly total: number;
  readonly sizeOf: (index: number) => number;
  /** Where it begins. */
  readonly startOf: (index: number) => number;
  /** The one at a distance from the first one's beginning; undefined outside. */
  readonly indexAt: (distance: number) => number | undefined;
};

type AxisParts = {
  readonly count: number;
  readonly frozen?: number;
  readonly sizeOf: (index: number) => number;
};

/** Costs what it has of rows or columns, once; every question after that costs a look or a halving search. */
export function gridAxis({ count, frozen = 0, sizeOf }: AxisParts): GridAxis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  }
  const total = starts[count] ?? 0;
  return {
    count,
    frozen: Math.min(frozen, count),
    total,
    sizeOf: (index) => (starts[index + 1] ?? total) - (starts[index] ?? total),
    startOf: (index) => starts[index] ?? total,
    indexAt: (distance) => {
      if (distance < 0 || distance >= total) return undefined;
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? total) <= distance) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
