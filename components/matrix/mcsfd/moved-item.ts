/** The list with one item a place back (-1) or on (1); the same list at either end. */
export function movedItem<Item>(
  items: readonly Item[],
  index: number,
  by: -1 | 1,
): readonly Item[] {
  const item = items[index];
  const other = items[index + by];
  if (item === undefined || other === undefined) return items;
  return items.with(index, other).with(index + by, item);
}
