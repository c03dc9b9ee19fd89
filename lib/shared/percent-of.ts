/** Of 100, rounded down: 100 only where nothing is left, 0 where there is nothing at all. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 100);
}
