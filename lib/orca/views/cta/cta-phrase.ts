import { type OrcaDocument } from '../../model/document';
import { findRecord } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { capsName } from '../caps-name';

type Phrased = Pick<RecordOf<'cta'>, 'verb' | 'contextObjectId' | 'contextPreposition'>;

/** What joins a context where nobody said how. */
export const usualPreposition = 'with';

/** A call to action as one says it beside its object: “Add to COLLECTION”. */
export function ctaPhrase(cta: Phrased, document: OrcaDocument): string {
  const { verb, contextObjectId, contextPreposition } = cta;
  const context =
    contextObjectId === null ? undefined : findRecord(document, 'object', contextObjectId);
  return context ? `${verb} ${contextPreposition || usualPreposition} ${capsName(context)}` : verb;
}
