import { type Candidate, type Occurrence, type Origin } from '../candidate';
import nounsOfVerbs from '../language/nouns-of-verbs.json';
import { singularSpelling } from '../language/singular';
import vagueNouns from '../language/vague-nouns.json';
import stopList from '../stop-list.json';
import { lexicalCompounds } from './lexical-compounds';
import { type Seen, type Tally } from './tally';

const stopped: ReadonlySet<string> = new Set(Object.values(stopList).flat());
const screenWords: ReadonlySet<string> = new Set([...stopList.ui_component, ...stopList.view]);
const vague: ReadonlySet<string> = new Set(vagueNouns);
const nounOfVerb: ReadonlyMap<string, string> = new Map(Object.entries(nounsOfVerbs));
const abstractEnding = /(?:ness|ility|ivity|ology|hood|ism)$/u;

type Ranked = { readonly candidate: Candidate; readonly usefulness: number };

/**
 * The candidates, most useful first: the root of (occurrences × paragraphs), so that a word that recurs all over the
 * text beats one that a single section repeats; weighted up for compounds and nouns that also occur as verbs, down for
 * names, acronyms, vague nouns, verbs and words that only occur inside one compound. Ties: earlier in the text first.
 */
export function candidatesOf(
  tally: Tally,
  expansions: ReadonlyMap<string, string>,
): readonly Candidate[] {
  const verbCounts = verbCountsByNoun(tally);
  const compounds = lexicalCompounds(tally.nouns);
  const longForms = new Set([...expansions.values()].map((expansion) => expansion.toLowerCase()));
  const ranked: Ranked[] = [];

  for (const seen of tally.nouns.values()) {
    if (isStopped(seen) || longForms.has(seen.key)) continue;
    if (seen.wordCount > 1 && !compounds.kept.has(seen.key)) continue;
    const origin = originOf(seen);
    ranked.push({
      candidate: candidateOf(seen, origin, expansions.get(seen.key)),
      usefulness:
        usefulnessOf(seen, origin, verbCounts.get(seen.key) ?? 0) *
        (compounds.mostlyIn(seen) ? 0.5 : 1),
    });
  }
  ranked.push(...hiddenNouns(tally));
  return ranked.toSorted(byUsefulness).map(({ candidate }) => candidate);
}

// "Status page" is a screen whatever its name; "response time" says more than "time", if the text insists on it.
function isStopped({ key, wordCount, occurrences }: Seen): boolean {
  if (stopped.has(key)) return true;
  if (wordCount === 1) return false;
  const head = key.slice(key.lastIndexOf(' ') + 1);
  return screenWords.has(head) || (stopped.has(head) && occurrences.length < 3);
}

function originOf(seen: Seen): Origin {
  if (seen.wordCount > 1) return 'compound';
  return seen.abbreviation > seen.small ? 'acronym' : 'noun';
}

function candidateOf(seen: Seen, origin: Origin, expansion: string | undefined): Candidate {
  const { key, occurrences } = seen;
  const base = { key, text: displayOf(seen), count: occurrences.length, occurrences };
  return origin === 'acronym' && expansion !== undefined
    ? { ...base, origin, expansion }
    : { ...base, origin };
}

function usefulnessOf(seen: Seen, origin: Origin, verbs: number): number {
  const weights = [
    origin === 'compound' ? 1.2 : 1,
    origin === 'acronym' ? 0.3 : 1,
    origin !== 'acronym' && isName(seen) ? 0.35 : 1,
    vague.has(seen.key) ? 0.4 : 1,
    abstractEnding.test(seen.key) ? 0.5 : 1,
  ];
  const count = seen.occurrences.length;
  // A noun met once beside its verb is more often the tagger's mistake than a find.
  const often = Math.sqrt((count + Math.min(verbs / 2, count - 1)) * seen.blocks);
  return weights.reduce((product, weight) => product * weight, often);
}

function isName(seen: Seen): boolean {
  return seen.capital + seen.abbreviation > 2 * seen.small;
}

// Names keep their capitals; in other nouns only abbreviations do: "FOIA request".
function displayOf(seen: Seen): string {
  if (seen.wordCount === 1 && !isName(seen)) return seen.key;
  let best: readonly [string, number] = [seen.key, 0];
  for (const spelling of seen.spellings) if (spelling[1] > best[1]) best = spelling;
  const words = isName(seen)
    ? best[0]
    : best[0].replace(/(?<!\p{L})\p{Lu}(?!\p{Lu})/gu, (letter) => letter.toLowerCase());
  return singularSpelling(words);
}

function verbCountsByNoun(tally: Tally): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [lemma, { occurrences }] of tally.verbs) {
    for (const noun of new Set([lemma, nounOfVerb.get(lemma) ?? lemma])) {
      counts.set(noun, (counts.get(noun) ?? 0) + occurrences.length);
    }
  }
  return counts;
}

function hiddenNouns(tally: Tally): readonly Ranked[] {
  const found = new Map<string, { occurrences: readonly Occurrence[]; blocks: number }>();
  for (const [lemma, { occurrences, blocks }] of tally.verbs) {
    const key = nounOfVerb.get(lemma);
    if (key === undefined || tally.nouns.has(key) || stopped.has(key)) continue;
    // "Lent" and "loaned" are sightings of the same loan.
    const known = found.get(key) ?? { occurrences: [], blocks: 0 };
    found.set(key, {
      occurrences: [...known.occurrences, ...occurrences],
      blocks: Math.max(known.blocks, blocks),
    });
  }
  return [...found].map(([key, { occurrences, blocks }]) => ({
    candidate: {
      key,
      text: key,
      count: occurrences.length,
      occurrences: occurrences.toSorted((one, other) => one.start - other.start),
      origin: 'verb',
    },
    usefulness: 0.6 * Math.sqrt(occurrences.length * blocks),
  }));
}

function byUsefulness(one: Ranked, other: Ranked): number {
  return (
    other.usefulness - one.usefulness ||
    firstStart(one) - firstStart(other) ||
    compareText(one.candidate.key, other.candidate.key)
  );
}

function firstStart({ candidate }: Ranked): number {
  return candidate.occurrences[0]?.start ?? 0;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : 1;
}
