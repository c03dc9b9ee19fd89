/** A part of an entry with one line an item; nothing where there are none. */
export function list<T>(
  heading: string,
  items: readonly T[],
  textOf: (item: T) => string,
): readonly string[] {
  if (items.length === 0) return [];
  return [`### ${heading}`, '', ...items.map((item) => `- ${textOf(item)}`), ''];
}
