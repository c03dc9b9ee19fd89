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
  const nouns = referrersOf(document, { kind: 'object', id: objectId }, 'noun');
  const rounds = Array.from({ length: max }, (_, round) =>
    nouns.flatMap(({ occurrences }) => occurrences.slice(round, round + 1)),
  );
  return rounds
    .flat()
    .slice(0, max)
    .flatMap((occurrence) => quoteOf(document, occurrence) ?? []);
}

function quoteOf(document: OrcaDocument, { sourceId, start, end }: Occurrence): Quote | undefined {
  const source = findRecord(document, 'source', sourceId);
  if (!source) return undefined;
  return {
    before: source.body
      .slice(Math.max(0, start - sideMax), start)
      .replace(/^.*(?:[.!?…]\s|\n)/s, ''),
    word: source.body.slice(start, end),
    after: source.body.slice(end, end + sideMax).replace(/(?<=[.!?…])\s.*$|\n.*$/s, ''),
    source,
  };
}
