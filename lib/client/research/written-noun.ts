import { nameKey } from '@/lib/orca/model/name-key';
import { type RecordOf } from '@/lib/orca/model/record';
import { findWords } from '@/lib/orca/views/find-words';
import { type NounRow } from '@/lib/orca/views/research';
import { type Stretch } from '@/lib/orca/views/text-sections';

type Source = RecordOf<'source'>;

/**
 * The words of a source that somebody marked as a noun, with every place they stand at in any text. Where the noun is
 * in the list already it is that one, grown.
 */
export function writtenNoun(
  sources: readonly Source[],
  rows: readonly NounRow[],
  marked: { readonly source: Source; readonly words: Stretch },
): NounRow {
  const { source, words } = marked;
  const text = source.body.slice(words.start, words.end).replaceAll(/\s+/gu, ' ');
  const key = nameKey(text);
  const known = rows.find((row) => row.key === key);
  const occurrences = sources.flatMap(({ id, body }) => {
    const spans = [
      ...findWords(body, text),
      ...(known?.occurrences.filter(({ sourceId }) => sourceId === id) ?? []),
      ...(id === source.id ? [words] : []),
    ];
    const distinct = new Map(spans.map(({ start, end }) => [`${start}:${end}`, { start, end }]));
    return [...distinct.values()]
      .toSorted((a, b) => a.start - b.start)
      .map((span) => ({ sourceId: id, ...span }));
  });
  return known
    ? { ...known, occurrences }
    : { key, text, origin: 'written', expansion: null, occurrences, noun: null };
}
