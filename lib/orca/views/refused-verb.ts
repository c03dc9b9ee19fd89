import { type OrcaDocument } from '../model/document';
import { ctasOf, findRecord } from '../model/lookups';
import { type RecordOf } from '../model/record';
import { isSameCta } from '../model/same-cta';
import { capsName } from './caps-name';
import { ctaPhrase } from './cta/cta-phrase';

/** What a verb is called by: changed together or alone. */
export type VerbName = Partial<
  Pick<RecordOf<'cta'>, 'verb' | 'contextObjectId' | 'contextPreposition'>
>;

/** Why a verb cannot be called so, as a sentence: an object has each verb once. Nothing where it can. */
export function refusedVerb(
  document: OrcaDocument,
  cta: RecordOf<'cta'>,
  name: VerbName,
): string | undefined {
  if (name.verb === '') return 'A call to action needs a verb.';
  const wished = { ...cta, ...name };
  const twin = ctasOf(document, cta.objectId).find(
    (other) => other.id !== cta.id && isSameCta(other, wished),
  );
  const object = findRecord(document, 'object', cta.objectId);
  if (!twin || !object) return undefined;
  return `${capsName(object)} has “${ctaPhrase(twin, document)}” already.`;
}
