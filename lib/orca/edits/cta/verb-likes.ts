import { type OrcaDocument } from '../../model/document';
import { ctasOf } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { isSameCta } from '../../model/same-cta';
import { type Write } from '../../operations/operation';
import { CtaIndex } from '../../views/cta/known-cta';
import { type Travels } from './travelling-ctas';

type Cta = RecordOf<'cta'>;
type Copy = { readonly cta: Cta; readonly of: Cta; readonly isFirst: boolean };

/** What verbs become on other objects: themselves, those of the same words there, else copies, each made once. */
export class VerbLikes {
  readonly #document: OrcaDocument;
  readonly #travels: Travels;
  readonly #newId: () => string;
  readonly #indexes = new Map<string, CtaIndex>();
  /** All of them, and by verb and object the last. */
  readonly #copies: Copy[] = [];
  readonly #copyOf = new Map<string, Cta>();

  constructor(document: OrcaDocument, travels: Travels, newId: () => string) {
    this.#document = document;
    this.#travels = travels;
    this.#newId = newId;
  }

  /** `taken`: those that stand in the cell already, for others of the same words. */
  likeOf(cta: Cta, objectId: string, taken: ReadonlySet<string>): Cta {
    if (cta.objectId === objectId || this.#travels.get(cta.id) === objectId) return cta;
    const made = this.#copyOf.get(keyOf(cta.id, objectId));
    if (made && !taken.has(made.id)) return made;
    const index = this.#indexOf(objectId);
    const known = index.find(cta);
    if (known && !taken.has(known.id)) return known;
    const copy = { ...cta, id: this.#newId(), objectId, contraCtaId: null, orderKey: '' };
    // Where one like it goes away in the same step, the guard would still meet that.
    const isFirst = !ctasOf(this.#document, objectId).some((other) => isSameCta(other, cta));
    this.#copies.push({ cta: copy, of: cta, isFirst });
    this.#copyOf.set(keyOf(cta.id, objectId), copy);
    index.add(copy);
    return copy;
  }

  /** Takes verbs along and makes copies, refused where somebody else has made the same meanwhile. */
  writes(): readonly Write[] {
    return [
      ...[...this.#travels].map(([id, objectId]): Write => {
        const expected = { objectId: this.#objectOf(id) };
        return { write: 'update', kind: 'cta', id, patch: { objectId, orderKey: '' }, expected };
      }),
      ...this.#copies.map(({ cta, of, isFirst }): Write => {
        const contra = this.#copyOf.get(keyOf(of.contraCtaId ?? '', cta.objectId));
        const record = { ...cta, contraCtaId: contra?.id ?? null };
        return { write: 'create', record, ...(isFirst && { isFirst }) };
      }),
    ];
  }

  #objectOf(ctaId: string): string | undefined {
    const cta = this.#document.tables.cta.get(ctaId);
    return cta?.kind === 'cta' ? cta.objectId : undefined;
  }

  /** What stands on an object afterwards. */
  #indexOf(objectId: string): CtaIndex {
    const known = this.#indexes.get(objectId);
    if (known) return known;
    const index = new CtaIndex();
    for (const cta of ctasOf(this.#document, objectId)) {
      if (!this.#travels.has(cta.id)) index.add(cta);
    }
    for (const [id, target] of this.#travels) {
      const cta = this.#document.tables.cta.get(id);
      if (target === objectId && cta?.kind === 'cta') index.add(cta);
    }
    this.#indexes.set(objectId, index);
    return index;
  }
}

function keyOf(ctaId: string, objectId: string): string {
  return `${ctaId}/${objectId}`;
}
