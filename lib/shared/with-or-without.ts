/** A set that is kept as a list: with the item at its end, or without it. */
export function withOrWithout<T>(items: readonly T[], item: T, isWith: boolean): readonly T[] {
  const others = items.filter((other) => other !== item);
  return isWith ? [...others, item] : others;
}
