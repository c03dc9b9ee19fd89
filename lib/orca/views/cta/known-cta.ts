import { type OrcaDocument } from '../../model/document';
import { ctasOf } from '../../model/lookups';
import { nameKey } from '../../model/name-key';
import { type RecordOf } from '../../model/record';
import { isSameCta } from '../../model/same-cta';
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
  const byObject = new Map<string, CtaIndex>();
  const indexOf = (objectId: string) => {
    const known = byObject.get(objectId);
    if (known) return known;
    const index = new CtaIndex();
    for (const cta of ctasOf(document, objectId)) index.add(cta);
    byObject.set(objectId, index);
    return index;
  };
  return (objectId, { verb, contextObjectId = null, contextPreposition = '' }) => {
    const told = { verb, contextObjectId, contextPreposition };
    const index = indexOf(objectId);
    const same = index.find(told);
    return same || contextObjectId === null ? same : index.named(ctaPhrase(told, document));
  };
}

/** CTAs of one object, found by what is told of them. */
export class CtaIndex {
  readonly #byKey = new Map<string, readonly Cta[]>();

  add(cta: Cta): void {
    const key = keyOf(cta);
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), cta]);
  }

  find(told: Pick<Cta, 'verb' | 'contextObjectId' | 'contextPreposition'>): Cta | undefined {
    return this.#byKey.get(keyOf(told))?.find((cta) => isSameCta(cta, told));
  }

  /** The first whose verb is all of this, with no context beside it. */
  named(verb: string): Cta | undefined {
    return this.#byKey.get(keyOf({ verb, contextObjectId: null }))?.[0];
  }
}

/**
 * For each verb of a cell the CTA that it means: first of those that the cell holds, so
 * that two of one name (files may bring them) are both kept. A second mention of one that is there once is dropped.
 */
export function meantCtas<
  Told extends Pick<Cta, 'verb' | 'contextObjectId' | 'contextPreposition'>,
>(
  verbs: readonly Told[],
  held: readonly Cta[],
  find: (told: Told) => Cta,
): readonly { readonly verb: Told; readonly cta: Cta }[] {
  const free = new Set(held);
  const taken = new Set<Cta>();
  return verbs.flatMap((verb) => {
    const own = [...free].find((cta) => isSameCta(cta, verb));
    if (own) free.delete(own);
    const cta = own ?? find(verb);
    if (taken.has(cta)) return [];
    taken.add(cta);
    return [{ verb, cta }];
  });
}

function keyOf({ verb, contextObjectId }: Pick<Cta, 'verb' | 'contextObjectId'>): string {
  return `${contextObjectId ?? ''}/${nameKey(verb)}`;
}
