import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

import { composedText } from './language/composed-text';
import { plainProse } from './language/plain-prose';
import { type TextBlock } from './language/text-block';

export type Token = {
  /** As the text has it, with letters and marks composed (NFC). */
  readonly text: string;
  /** As the tagger saw it: a capital that only opens a sentence or stands in a heading is small here. */
  readonly plain: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, ADJ, VERB, … */
  readonly partOfSpeech: string;
  /** Nothing but white space lies between this token and the one before it. */
  readonly afterSpace: boolean;
  readonly start: number;
  readonly end: number;
};

// The part of wink-nlp that is used here, in types that hold.
type Tagger = {
  readonly its: { readonly value: unknown; readonly pos: unknown; readonly lemma: unknown };
  readDoc(text: string): { tokens(): { out(property: unknown): readonly string[] } };
};

// The tagger remembers every word it has met and never forgets, so it is replaced once it has read this much.
const charactersPerTagger = 30_000_000;

let current: Tagger | undefined;
let charactersRead = 0;

/** The words and marks of one block, with offsets into the whole text. The model loads with the first call (0.1 s). */
export function readTokens(block: TextBlock): readonly Token[] {
  const composed = composedText(block.text);
  const prose = plainProse(composed.text);
  const tagger = taggerFor(prose.length);
  const tokens = tagger.readDoc(prose).tokens();
  const values = tokens.out(tagger.its.value);
  const tags = tokens.out(tagger.its.pos);
  const lemmas = tokens.out(tagger.its.lemma);

  const read: Token[] = [];
  let cursor = 0;
  for (const [index, plain] of values.entries()) {
    // The tagger keeps no offsets, but its tokens are the text's own characters in order.
    const found = prose.indexOf(plain, cursor);
    if (found === -1) continue;
    const gap = composed.text.slice(cursor, found);
    cursor = found + plain.length;
    read.push({
      text: composed.text.slice(found, cursor),
      plain,
      lemma: lemmas[index] ?? plain,
      partOfSpeech: tags[index] ?? 'X',
      afterSpace: /^\s+$/u.test(gap),
      start: block.start + composed.originalIndex(found),
      end: block.start + composed.originalIndex(cursor),
    });
  }
  return read;
}

function taggerFor(characters: number): Tagger {
  charactersRead += characters;
  if (!current || charactersRead > charactersPerTagger) {
    current = winkNLP(model, ['pos']);
    charactersRead = characters;
  }
  return current;
}
