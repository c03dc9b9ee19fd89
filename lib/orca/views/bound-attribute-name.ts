import { type OrcaDocument } from '../model/document';
import { findRecord } from '../model/lookups';
import { capsName } from './caps-name';

/**
 * What an order or a filter of a list goes by: "Amount", or "Amount of INGREDIENT" where what it lists is no INGREDIENT,
 * which is so for what is inherited, and after a direction was turned round.
 */
export function boundAttributeName(
  document: OrcaDocument,
  attributeId: string,
  listedId: string,
): string {
  const attribute = findRecord(document, 'attribute', attributeId);
  if (!attribute) return '';
  const owner = findRecord(document, 'object', attribute.objectId);
  const isOwn = !owner || owner.id === listedId;
  return isOwn ? attribute.name : `${attribute.name} of ${capsName(owner)}`;
}
