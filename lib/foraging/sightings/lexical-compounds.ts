import { type Seen } from './tally';

const fewestRecurring = 2;
const knownPart = 3;

export type LexicalCompounds = {
  readonly kept: ReadonlySet<string>;
  /** True for a word that hardly ever stands outside of one compound: "waiver" beside "fee waiver". */
  readonly mostlyIn: (seen: Seen) => boolean;
};

/**
 * Which runs of words are names of one thing: those that recur on their own, not only inside a longer run; and pairs
 * met once if the text uses both words often enough to show that they belong to its subject.
 */
export function lexicalCompounds(nouns: ReadonlyMap<string, Seen>): LexicalCompounds {
  const compounds = [...nouns.values()]
    .filter(({ wordCount }) => wordCount > 1)
    .toSorted((one, other) => other.wordCount - one.wordCount);
  const insideLonger = new Map<string, number>();
  const kept = new Set<string>();
  for (const { key, occurrences, wordCount } of compounds) {
    const independent = occurrences.length - (insideLonger.get(key) ?? 0);
    const recurs = independent >= fewestRecurring;
    if (!recurs && !(wordCount === 2 && independent === 1 && partsRecur(key, nouns))) continue;
    kept.add(key);
    if (!recurs) continue;
    for (const part of shorterRuns(key))
      insideLonger.set(part, Math.max(insideLonger.get(part) ?? 0, occurrences.length));
  }
  const mostlyIn = ({ key, wordCount, occurrences }: Seen): boolean =>
    wordCount === 1 && (insideLonger.get(key) ?? 0) >= occurrences.length * 0.8;
  return { kept, mostlyIn };
}

function partsRecur(key: string, nouns: ReadonlyMap<string, Seen>): boolean {
  return key.split(' ').every((part) => (nouns.get(part)?.occurrences.length ?? 0) >= knownPart);
}

function shorterRuns(key: string): readonly string[] {
  const words = key.split(' ');
  const runs: string[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= words.length; end += 1) {
      if (end - start < words.length) runs.push(words.slice(start, end).join(' '));
    }
  }
  return runs;
}
