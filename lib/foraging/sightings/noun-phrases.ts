import { type Token } from '../language-model';
import { singularKey } from '../language/singular';
import weakModifiers from '../language/weak-modifiers.json';

/** One place where a candidate shows itself. */
export type Sighting = {
  readonly key: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** `small` and `capital` tell names from nouns; `neutral` is a capital that the place in the sentence asks for. */
  readonly spelling: 'small' | 'capital' | 'abbreviation' | 'neutral';
  readonly wordCount: number;
};

const longestPhrase = 4;
const weak: ReadonlySet<string> = new Set(weakModifiers);
const nounLike = /^\p{L}[\p{L}\p{M}\p{N}&'-]+$/u;
// Longer runs of capitals are words said loudly.
const abbreviation = /^\p{Lu}[\p{Lu}\p{N}&]{1,5}s?$/u;
const determining: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM']);

/** Every noun of the block, and every run of two to four words that ends in one and could name one thing. */
export function* nounPhrases(tokens: readonly Token[]): Generator<Sighting> {
  for (const [index, token] of tokens.entries()) {
    if (!isNoun(token)) continue;
    for (let length = 1; length <= longestPhrase; length += 1) {
      const first = index - length + 1;
      if (length > 1 && !extendsPhrase(tokens, first)) break;
      const sighting = sightingOf(tokens.slice(first, index + 1));
      if (sighting) yield sighting;
    }
  }
}

/** Whether the word at `first` belongs to the phrase that starts right behind it. */
function extendsPhrase(tokens: readonly Token[], first: number): boolean {
  const token = tokens[first];
  if (!token || !tokens[first + 1]?.afterSpace || weak.has(token.plain.toLowerCase())) return false;
  // "requesters benefit" is a sentence, "request form" a thing.
  if (isNoun(token)) return singularKey(token.text) === token.text.toLowerCase();
  return isModifier(token, tokens[first - 1]);
}

function isNoun(token: Token): boolean {
  if (!nounLike.test(token.plain)) return false;
  return token.partOfSpeech === 'NOUN' || token.partOfSpeech === 'PROPN';
}

function isModifier(token: Token, before: Token | undefined): boolean {
  if (!nounLike.test(token.plain)) return false;
  if (token.partOfSpeech === 'ADJ') return true;
  // "the waiting list" waits for nobody; "waiting volunteers" do.
  return (
    token.partOfSpeech === 'VERB' &&
    token.plain.endsWith('ing') &&
    before !== undefined &&
    determining.has(before.partOfSpeech)
  );
}

function sightingOf(tokens: readonly Token[]): Sighting | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  const words = tokens.map((token) => token.text).join(' ');
  const key = singularKey(words);
  // In a line of capitals "GPS" may be one thing or many: what cannot be told is left out.
  if (last.text !== last.plain && singularKey(last.plain) !== singularKey(last.text))
    return undefined;
  if (key.length < 3 && !abbreviation.test(words)) return undefined;
  return {
    key,
    words,
    start: first.start,
    end: last.end,
    spelling: spellingOf(tokens),
    wordCount: tokens.length,
  };
}

function spellingOf(tokens: readonly Token[]): Sighting['spelling'] {
  const last = tokens.at(-1);
  if (!last) return 'neutral';
  if (tokens.length === 1 && abbreviation.test(last.plain)) return 'abbreviation';
  if (last.text !== last.plain) return 'neutral';
  return /^\p{Lu}/u.test(last.text) ? 'capital' : 'small';
}
