import { type Token } from '../language-model';
import { singularKey } from './singular';

const nouns: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/** In "the judge signs the ruling" the tagger takes "signs" for a noun; an article right behind it tells otherwise. */
export function correctedTags(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    if (!isVerbAfterSubject(token, tokens[index - 1], tokens[index + 1])) return token;
    return { ...token, partOfSpeech: 'VERB', lemma: singularKey(token.plain) };
  });
}

function isVerbAfterSubject(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (!before || !after || !nouns.has(token.partOfSpeech) || !nouns.has(before.partOfSpeech))
    return false;
  return (
    token.afterSpace &&
    after.afterSpace &&
    after.partOfSpeech === 'DET' &&
    /[^s]s$/u.test(token.plain)
  );
}
