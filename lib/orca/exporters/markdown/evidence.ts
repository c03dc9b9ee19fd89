import { type OrcaDocument } from '../../model/document';
import { findRecord, referrersOf } from '../../model/lookups';
import { type Occurrence } from '../../model/noun';
import { type RecordOf } from '../../model/record';

/** Somebody's words, cut to the sentence: `word` is what named the object, between what was said before and after. */
export type Quote = {
  readonly before: string;
  readonly word: string;
  readonly after: string;
  readonly source: RecordOf<'source'>;
};

const sideMax = 160;

/** The first `max` sentences of the research in which an object was named, spread over its nouns. */
export function evidenceFor(
  document: OrcaDocument,
  objectId: string,
  max: number,
): readonly Quote[] {
  const spoken = referrersOf(document, { kind: 'object', id: objectId }, 'noun').map((noun) =>
    firstQuotes(document, noun, max),
  );
  const rounds = Array.from({ length: max }, (_, round) =>
    spoken.flatMap((quotes) => quotes.slice(round, round + 1)),
  );
  return rounds.flat().slice(0, max);
}

function firstQuotes(
  document: OrcaDocument,
  { occurrences }: RecordOf<'noun'>,
  max: number,
): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const occurrence of occurrences) {
    const quote = quoteOf(document, occurrence);
    if (quote) quotes.push(quote);
    if (quotes.length === max) break;
  }
  return quotes;
}

/** Undefined for a word in a heading: nobody said that. */
function quoteOf(document: OrcaDocument, { sourceId, start, end }: Occurrence): Quote | undefined {
  const source = findRecord(document, 'source', sourceId);
  if (!source) return undefined;
  const before = source.body.slice(Math.max(0, start - sideMax), start);
  const after = source.body.slice(end, end + sideMax);
  if (/(?:^|\n)#{1,6} [^\n]*$/.test(before)) return undefined;
  return {
    before: unstarred(before.replace(/^.*(?:[.!?…]\s|\n)/s, '')),
    word: source.body.slice(start, end),
    after: unstarred(after.replace(/(?<=[.!?…])\s.*$|\n.*$/s, '')),
    source,
  };
}

/** Interviews mark speakers with Markdown's stars (“**Ruth:**”). */
function unstarred(text: string): string {
  return text.replaceAll('**', '');
}
