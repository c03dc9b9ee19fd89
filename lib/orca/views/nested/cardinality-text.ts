/** How many, as it is written in a matrix cell: `1`, `0..1`, `0..many`. A maximum of null means many. */
export function cardinalityText(min: number, max: number | null): string {
  if (max === null) return `${min}..many`;
  return min === max ? `${min}` : `${min}..${max}`;
}
