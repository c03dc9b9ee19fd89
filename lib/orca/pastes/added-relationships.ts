import { type CellWish, type WishedRelationship } from '../views/nested/cell-wish';
import {
  wishOfTold,
  wishText,
  type ToldCell,
  type ToldRelationship,
} from '../views/nested/nested-cell-text';
import { type ReadCell } from './paste-draft';

/**
 * What a cell shall say when a list adds to it: a yes stays, with all that is known of it. A question beside it is a
 * doubt; any other answer can’t be taken.
 */
export function addedTo(said: CellWish, told: ToldCell): ReadCell<CellWish> {
  if (said.say !== 'yes') return { wish: wishOfTold(told), unread: [] };
  if (told.say === 'question') return { wish: { ...said, isDoubted: true }, unread: [] };
  if (told.say !== 'yes') {
    return { wish: undefined, unread: [`Here stands “${wishText(said)}” already.`] };
  }
  const isDoubted = told.isDoubted || said.isDoubted;
  const isContent = told.relationships.length === 0;
  const relationships = isContent ? [] : joined(said.relationships, told.relationships);
  return { wish: { say: 'yes', isDoubted, relationships }, unread: [] };
}

/** Each told relationship is the first of the same words that is no other one’s, else a new one behind all. */
function joined(
  said: readonly WishedRelationship[],
  told: readonly ToldRelationship[],
): readonly WishedRelationship[] {
  const left = [...told];
  const kept = said.map((one) => {
    const at = left.findIndex(({ label }) => label.toLowerCase() === one.label.toLowerCase());
    const [more] = at === -1 ? [] : left.splice(at, 1);
    return more ? { ...one, ...more, label: one.label, typical: more.typical || one.typical } : one;
  });
  const added = wishOfTold({ say: 'yes', isDoubted: false, relationships: left });
  return added.say === 'yes' ? [...kept, ...added.relationships] : kept;
}
