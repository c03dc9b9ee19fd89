import { type Token } from '../language-model';

export type VerbSighting = { readonly lemma: string; readonly start: number; readonly end: number };

/** The verbs of a block in their base form: "booked" is a sighting of "book". */
export function* verbs(tokens: readonly Token[]): Generator<VerbSighting> {
  for (const token of tokens) {
    if (token.partOfSpeech !== 'VERB' || !/^\p{L}{3,}$/u.test(token.plain)) continue;
    yield { lemma: token.lemma.toLowerCase(), start: token.start, end: token.end };
  }
}
