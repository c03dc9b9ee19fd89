import { type Token } from '../language-model';

const hyphen = /^[-‐‑]$/u;
const endsInWord = /[\p{L}\p{M}\p{N}]$/u;
const startsWithWord = /^[\p{L}\p{M}\p{N}]/u;
const introducing: ReadonlySet<string> = new Set(['DET', 'ADJ', 'PRON', 'NUM']);
const nouns: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/** Puts back together what the tagger cuts apart inside a word: "check-in", "18F", "don't". */
export function joinWords(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const previous = joined.at(-1);
    const token = tokens[index];
    const next = tokens[index + 1];
    if (!token) continue;
    if (previous && next && isHyphenBetween(previous, token, next)) {
      joined.pop();
      joined.push(hyphenated([previous, token, next], joined.at(-1), tokens[index + 2]));
      index += 1;
    } else if (
      previous &&
      touches(previous, token) &&
      endsInWord.test(previous.text) &&
      startsWithWord.test(token.text)
    ) {
      joined.pop();
      joined.push(merged([previous, token], token.partOfSpeech));
    } else {
      joined.push(token);
    }
  }
  return joined;
}

function isHyphenBetween(previous: Token, token: Token, next: Token): boolean {
  return hyphen.test(token.text) && touches(previous, token) && touches(token, next);
}

function touches(token: Token, next: Token): boolean {
  return token.end === next.start;
}

function hyphenated(
  parts: readonly [Token, Token, Token],
  before: Token | undefined,
  after: Token | undefined,
): Token {
  const { partOfSpeech } = parts[2];
  // "an eleven-week effort" is about the effort.
  if (nouns.has(partOfSpeech) && after?.afterSpace && nouns.has(after.partOfSpeech))
    return merged(parts, 'ADJ');
  // "a check-in": what follows an article is a noun even if its last part is a preposition.
  if (partOfSpeech === 'ADP' && before && introducing.has(before.partOfSpeech))
    return merged(parts, 'NOUN');
  return merged(parts, partOfSpeech);
}

function merged(parts: readonly [Token, ...Token[]], partOfSpeech: string): Token {
  const [first] = parts;
  const plain = parts.map((part) => part.plain).join('');
  return {
    text: parts.map((part) => part.text).join(''),
    plain,
    lemma: plain,
    partOfSpeech,
    afterSpace: first.afterSpace,
    start: first.start,
    end: parts.at(-1)?.end ?? first.end,
  };
}
