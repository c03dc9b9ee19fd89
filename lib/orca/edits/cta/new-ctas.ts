import { type OrcaDocument } from '../../model/document';
import { ctasOf } from '../../model/lookups';
import { recordSchemas, type RecordOf } from '../../model/record';
import { type Write } from '../../operations/operation';
import { contraLinks } from '../../views/cta/contra-verbs';
import { guessedCrud } from '../../views/cta/crud-words';
import { ctaFinder, CtaIndex, type FindCta } from '../../views/cta/known-cta';

type Cta = RecordOf<'cta'>;

/** What a new verb is to be, beyond its words. */
export type ToldVerb = Pick<Cta, 'verb'> &
  Partial<Pick<Cta, 'contextObjectId' | 'contextPreposition' | 'crud'>>;

/** Stands where a record has no id of its own yet. */
const noId = '00000000-0000-0000-0000-000000000000';

/** CTAs for verbs, one by one: those that their objects have, else new ones, each made once. */
export class NewCtas {
  readonly #document: OrcaDocument;
  readonly #newId: () => string;
  readonly #findKnown: FindCta;
  readonly #likes = new Map<string, Cta>();
  readonly #places = new Map<Cta, number>();
  readonly #made = new Map<string, { readonly ctas: Cta[]; readonly index: CtaIndex }>();

  constructor(document: OrcaDocument, newId: () => string) {
    this.#document = document;
    this.#newId = newId;
    this.#findKnown = ctaFinder(document);
  }

  /** The place of a new one among all new ones; undefined for one that was there before. */
  placeOf(cta: Cta): number | undefined {
    return this.#places.get(cta);
  }

  ctaOf(objectId: string, told: ToldVerb): Cta {
    const { contextObjectId = null, contextPreposition = '' } = told;
    const verb = { verb: told.verb, contextObjectId, contextPreposition };
    const made = this.#made.get(objectId) ?? { ctas: [], index: new CtaIndex() };
    const known = this.#findKnown(objectId, verb) ?? made.index.find(verb);
    if (known) return known;
    const crud = told.crud ?? guessedCrud(verb.verb, contextObjectId !== null);
    const cta = { ...this.#likeOf({ ...verb, crud }), id: this.#newId(), objectId };
    this.#places.set(cta, this.#places.size);
    made.ctas.push(cta);
    made.index.add(cta);
    this.#made.set(objectId, made);
    return cta;
  }

  /** A CTA with these words. Many objects get the same ones, and to judge a record takes longer than to copy it. */
  #likeOf(words: Pick<Cta, 'verb' | 'contextObjectId' | 'contextPreposition' | 'crud'>): Cta {
    const { verb, contextObjectId, contextPreposition, crud } = words;
    const key = [contextObjectId, contextPreposition, crud, verb].join('\n');
    const like =
      this.#likes.get(key) ??
      recordSchemas.cta.parse({ kind: 'cta', id: noId, objectId: noId, ...words });
    this.#likes.set(key, like);
    return like;
  }

  /** Makes the new ones, refused where somebody else has meanwhile, and links what they take back to them. */
  writes(): readonly Write[] {
    return [...this.#made].flatMap(([objectId, { ctas }]): readonly Write[] => {
      const links = contraLinks(ctasOf(this.#document, objectId), ctas);
      const isNew = new Set(ctas.map(({ id }) => id));
      return [
        ...ctas.map((cta): Write => {
          const contraCtaId = links.get(cta.id) ?? null;
          return { write: 'create', record: { ...cta, contraCtaId }, isFirst: true };
        }),
        ...[...links]
          .filter(([id]) => !isNew.has(id))
          .map(([id, contraCtaId]) => linkTo(contraCtaId, id)),
      ];
    });
  }
}

/** Refused where somebody has said meanwhile what takes it back. */
function linkTo(contraCtaId: string, id: string): Write {
  const [patch, expected] = [{ contraCtaId }, { contraCtaId: null }];
  return { write: 'update', kind: 'cta', id, patch, expected };
}
