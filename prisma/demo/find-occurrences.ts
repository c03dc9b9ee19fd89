export type Span = { readonly start: number; readonly end: number };

/** Where any of the words stands in the text, as whole words in any case; a longer form wins over one inside it. */
export function findOccurrences(text: string, words: readonly string[]): readonly Span[] {
  const alternatives = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
