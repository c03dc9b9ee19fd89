import { type OrcaDocument } from '../model/document';
import { findRecord, referrersOf } from '../model/lookups';
import { type Mcsfd } from '../model/mcsfd';
import { type RecordOf } from '../model/record';
import { capsName, capsPlural } from './caps-name';

/** Where an attribute is needed: by the list in a cell of the nested-object matrix, or by the list of all of an object. */
export type AttributeUse = {
  /** "sorts RECIPE’s INGREDIENTs", "filters all RECIPEs". */
  readonly sentence: string;
  readonly holder: { readonly kind: 'relationship' | 'object'; readonly id: string };
  /** The objects of the cell; both the same for the list of all of one object. */
  readonly fromId: string;
  readonly toId: string;
};

/** Why an attribute is there: the lists that are sorted and filtered by it, cells first. */
export function attributeUses(
  document: OrcaDocument,
  attributeId: string,
): readonly AttributeUse[] {
  const ref = { kind: 'attribute', id: attributeId } as const;
  return [
    ...referrersOf(document, ref, 'relationship').flatMap((relationship) => {
      const { id, fromId, toId } = relationship;
      const holder = { kind: 'relationship', id } as const;
      const list = nestedList(document, relationship);
      return verbsOf(relationship, attributeId).map((verb) => ({
        sentence: `${verb} ${list}`,
        holder,
        fromId,
        toId,
      }));
    }),
    ...referrersOf(document, ref, 'object').flatMap((object) => {
      const { id } = object;
      const holder = { kind: 'object', id } as const;
      return (object.collection ? verbsOf(object.collection, attributeId) : []).map((verb) => ({
        sentence: `${verb} all ${capsPlural(object)}`,
        holder,
        fromId: id,
        toId: id,
      }));
    }),
  ];
}

const namedMax = 2;

/**
 * What lists lose with an attribute, said when it goes: "It no longer sorts RECIPE’s INGREDIENTs." Empty where none needs it.
 */
export function lostUses(document: OrcaDocument, attributeId: string): string {
  const uses = attributeUses(document, attributeId);
  if (uses.length === 0) return '';
  const named = uses.slice(0, namedMax).map(({ sentence }) => sentence);
  const more = uses.length > namedMax ? [`${uses.length - namedMax} more`] : [];
  return `It no longer ${[...named, ...more].join(', ').replace(/, (?=[^,]*$)/, ' and ')}.`;
}

function verbsOf({ sorts, filters }: Pick<Mcsfd, 'sorts' | 'filters'>, id: string) {
  const isBound = (item: { readonly attributeId: string }) => item.attributeId === id;
  return [...(sorts.some(isBound) ? ['sorts'] : []), ...(filters.some(isBound) ? ['filters'] : [])];
}

function nestedList(
  document: OrcaDocument,
  { fromId, toId, label, max }: RecordOf<'relationship'>,
): string {
  const from = findRecord(document, 'object', fromId);
  const to = findRecord(document, 'object', toId);
  if (!from || !to) return 'a list';
  const nested = max === 1 ? capsName(to) : capsPlural(to);
  return `${capsName(from)}’s ${nested}${label === '' ? '' : ` (${label})`}`;
}
