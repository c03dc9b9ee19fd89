import { type OrcaDocument } from '../model/document';
import { ctasOf } from '../model/lookups';
import { nameKey } from '../model/name-key';
import { type RecordOf } from '../model/record';
import { isSameCta } from '../model/same-cta';
import { ctaPhrase } from './cta-phrase';

type Cta = RecordOf<'cta'>;

type ToldCta = Pick<Cta, 'verb'> & Partial<Pick<Cta, 'contextObjectId' | 'contextPreposition'>>;

export type FindCta = (objectId: string, told: ToldCta) => Cta | undefined;

/** The CTA of an object that these words mean. One that was named with its context all in its verb is meant too. */
export function knownCta(document: OrcaDocument, objectId: string, told: ToldCta): Cta | undefined {
  return ctaFinder(document)(objectId, told);
}

/** The same for many at once: each object is looked through once. */
export function ctaFinder(document: OrcaDocument): FindCta {
  const byObject = new Map<string, ReadonlyMap<string, readonly Cta[]>>();
  const verbsOf = (objectId: string) => {
    const known = byObject.get(objectId);
    if (known) return known;
    const verbs = new Map<string, readonly Cta[]>();
    for (const cta of ctasOf(document, objectId)) {
      const key = keyOf(cta);
      verbs.set(key, [...(verbs.get(key) ?? []), cta]);
    }
    byObject.set(objectId, verbs);
    return verbs;
  };
  return (objectId, { verb, contextObjectId = null, contextPreposition = '' }) => {
    const told = { verb, contextObjectId, contextPreposition };
    const verbs = verbsOf(objectId);
    const same = verbs.get(keyOf(told))?.find((cta) => isSameCta(cta, told));
    if (same || contextObjectId === null) return same;
    return verbs.get(keyOf({ verb: ctaPhrase(told, document), contextObjectId: null }))?.[0];
  };
}

/**
 * For each verb of a cell the CTA that it means, or undefined for a new one: first of those that the cell holds, so
 * that two of one name (files may bring them) are both kept. A second mention of one that is there once is dropped.
 */
export function meantCtas<
  Told extends Pick<Cta, 'verb' | 'contextObjectId' | 'contextPreposition'>,
>(
  verbs: readonly Told[],
  held: readonly Cta[],
  find: (told: Told) => Cta | undefined,
): readonly { readonly verb: Told; readonly cta: Cta | undefined }[] {
  const free = new Set(held);
  const taken = new Set<Cta>();
  return verbs.flatMap((verb) => {
    const own = [...free].find((cta) => isSameCta(cta, verb));
    if (own) free.delete(own);
    const cta = own ?? find(verb);
    if (cta && taken.has(cta)) return [];
    if (cta) taken.add(cta);
    return [{ verb, cta }];
  });
}

function keyOf({ verb, contextObjectId }: Pick<Cta, 'verb' | 'contextObjectId'>): string {
  return `${contextObjectId ?? ''}/${nameKey(verb)}`;
}
