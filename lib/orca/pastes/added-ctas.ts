import { type OrcaDocument } from '../model/document';
import { isSameCta } from '../model/same-cta';
import { ctaWishText } from '../views/cta/cta-cell-text';
import { heldInCell, type HeldCta } from '../views/cta/cta-matrix';
import { wishOfCtaCell, type CtaWish, type WishedVerb } from '../views/cta/cta-wish';
import { ctaFinder } from '../views/cta/known-cta';
import { type ReadCell } from './paste-draft';

type Place = { readonly objectId: string; readonly roleId: string };
type AddToCell = (place: Place, told: ReadCell<CtaWish>) => ReadCell<CtaWish>;

/**
 * What cells shall say when a list adds to them: verbs stay, with all that is known of their permissions. A question
 * beside them is a doubt; any other answer can’t be taken.
 */
export function ctaAdder(document: OrcaDocument): AddToCell {
  const find = ctaFinder(document);
  return (place, told) => {
    const cell = heldInCell(document, place);
    const said = wishOfCtaCell(cell);
    const { wish, unread } = told;
    if (said.say !== 'verbs' || wish === undefined) return told;
    if (wish.say === 'question') return { wish: { ...said, isDoubted: true }, unread };
    if (wish.say !== 'verbs') {
      const text = ctaWishText(document, place.objectId, said);
      return { wish: undefined, unread: [...unread, `Here stands “${text}” already.`] };
    }
    const isMeant = ({ cta }: HeldCta, verb: WishedVerb) =>
      isSameCta(cta, verb) || find(place.objectId, verb)?.id === cta.id;
    const verbs = joined({ verbs: said.verbs, held: cell.held }, wish.verbs, isMeant);
    return { wish: { say: 'verbs', isDoubted: wish.isDoubted || said.isDoubted, verbs }, unread };
  };
}

type SaidVerbs = {
  readonly verbs: readonly WishedVerb[];
  /** The record of each. */
  readonly held: readonly HeldCta[];
};

/** Each told verb is the first that it means and no other one does, else a new one behind all. */
function joined(
  said: SaidVerbs,
  told: readonly WishedVerb[],
  isMeant: (held: HeldCta, verb: WishedVerb) => boolean,
): readonly WishedVerb[] {
  const left = [...told];
  const kept = said.verbs.map((verb, at) => {
    const held = said.held[at];
    const found = held ? left.findIndex((one) => isMeant(held, one)) : -1;
    const [more] = found === -1 ? [] : left.splice(found, 1);
    return more?.tier === undefined ? verb : { ...verb, tier: more.tier };
  });
  return [...kept, ...left];
}
