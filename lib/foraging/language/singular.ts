import pluralize from 'pluralize';

import irregular from './irregular-nouns.json';

const unchanging: ReadonlySet<string> = new Set(irregular.unchanging);
const plurals: ReadonlyMap<string, string> = new Map(Object.entries(irregular.plurals));

// "SMS" and "TDRS" are no plurals; "AGENCIES" in a heading is one.
const abbreviation = /^(?:\p{Lu}{2,4}|[\p{Lu}\p{N}&](?:(?![AEIOUY])[\p{Lu}\p{N}&])+)$/u;

const remembered = new Map<string, string>();
const memoryLimit = 50_000;

/** "Agencies" → "agency", "docket entries" → "docket entry": lower case, one space between words, last word singular. */
export function singularKey(words: string): string {
  const known = remembered.get(words);
  if (known !== undefined) return known;
  const parts = words.normalize('NFC').split(/\s+/u);
  const last = parts.pop() ?? '';
  const key = [...parts, singularOf(last)].join(' ').toLowerCase();
  if (remembered.size >= memoryLimit) remembered.clear();
  remembered.set(words, key);
  return key;
}

/** The key with the capitals of the words as written: "APIs" → "API", "Product Owners" → "Product Owner". */
export function singularSpelling(words: string): string {
  const spelling = words.normalize('NFC').replaceAll(/\s+/gu, ' ');
  const key = singularKey(words);
  const kept = sharedStart(spelling.toLowerCase(), key);
  return spelling.slice(0, kept) + key.slice(kept);
}

function singularOf(word: string): string {
  const lower = word.toLowerCase();
  if (unchanging.has(lower) || abbreviation.test(word)) return lower;
  return plurals.get(lower) ?? pluralize.singular(lower);
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
