import { isSameValue } from '@/lib/shared/same-value';

import { type OrcaDocument } from '../model/document';
import { attributesOf, findRecord } from '../model/lookups';
import { collectionSchema, type Collection } from '../model/mcsfd';
import { nameKey } from '../model/name-key';
import { recordSchemas, type RecordOf } from '../model/record';
import { type Operation } from '../operations/operation';

/** Who holds a list's requirements: a relationship those of what it nests, an object those of all of its kind. */
export type McsfdHolder = RecordOf<'relationship'> | RecordOf<'object'>;

/** An attribute that is there, or one by its name, which is made where the listed object has none so called. */
type AttributeChoice = { readonly id: string } | { readonly name: string };

/** What the collection of an object says before anybody has said anything. */
export const emptyCollection: Collection = collectionSchema.parse({});

/** The requirements of a holder's list, and how many there usually are. */
export function mcsfdOf(holder: McsfdHolder): Collection {
  return holder.kind === 'relationship' ? holder : (holder.collection ?? emptyCollection);
}

/** The object that a holder lists: its attributes are what the list is sorted and filtered by. */
export function listedObjectId(holder: McsfdHolder): string {
  return holder.kind === 'relationship' ? holder.toId : holder.id;
}

/**
 * Sets some of a list's requirements. What is written whole, which is each list of a relationship and the collection of
 * an object, is refused where somebody else has changed it meanwhile. A collection that says nothing any more is none.
 */
export function setMcsfd(holder: McsfdHolder, patch: Partial<Collection>): Operation {
  const { kind, id } = holder;
  if (holder.kind === 'object') {
    const { collection } = holder;
    const next = { ...mcsfdOf(holder), ...patch };
    const set = { collection: isSameValue(next, emptyCollection) ? null : next };
    return {
      type: 'records.write',
      writes: [{ write: 'update', kind, id, patch: set, expected: { collection } }],
    };
  }
  const expected = {
    ...(patch.mechanicsKinds ? { mechanicsKinds: holder.mechanicsKinds } : {}),
    ...(patch.mechanicsRoleIds ? { mechanicsRoleIds: holder.mechanicsRoleIds } : {}),
    ...(patch.sorts ? { sorts: holder.sorts } : {}),
    ...(patch.filters ? { filters: holder.filters } : {}),
  };
  return { type: 'records.write', writes: [{ write: 'update', kind, id, patch, expected }] };
}

/** Offers a list in an order by an attribute, which is marked as one to sort by, or made; each only once. */
export function bindSort(
  document: OrcaDocument,
  holder: McsfdHolder,
  attribute: AttributeChoice,
  newId: () => string,
): readonly Operation[] {
  const { attributeId, operations } = attributeFor(document, {
    objectId: listedObjectId(holder),
    choice: attribute,
    mark: 'sortable',
    newId,
  });
  const { sorts } = mcsfdOf(holder);
  if (sorts.some((sort) => sort.attributeId === attributeId)) return operations;
  const next = [...sorts, { attributeId, direction: 'ascending' } as const];
  return [...operations, setMcsfd(holder, { sorts: next })];
}

/** Offers a list's people a filter by an attribute, which is marked as one to filter by, or made; each only once. */
export function bindFilter(
  document: OrcaDocument,
  holder: McsfdHolder,
  attribute: AttributeChoice,
  newId: () => string,
): readonly Operation[] {
  const { attributeId, operations } = attributeFor(document, {
    objectId: listedObjectId(holder),
    choice: attribute,
    mark: 'filterable',
    newId,
  });
  const { filters } = mcsfdOf(holder);
  if (filters.some((filter) => filter.attributeId === attributeId)) return operations;
  const next = [...filters, { attributeId, by: 'user', value: '' } as const];
  return [...operations, setMcsfd(holder, { filters: next })];
}

type Wanted = {
  readonly objectId: string;
  readonly choice: AttributeChoice;
  readonly mark: 'sortable' | 'filterable';
  readonly newId: () => string;
};

/** An attribute to bind, and what makes it one: nothing, a mark, or the attribute itself. */
function attributeFor(document: OrcaDocument, { objectId, choice, mark, newId }: Wanted) {
  const found =
    'id' in choice
      ? findRecord(document, 'attribute', choice.id)
      : attributesOf(document, objectId).find(({ name }) => nameKey(name) === nameKey(choice.name));
  const operations: Operation[] = [];
  if (found) {
    const { id } = found;
    if (!found[mark]) operations.push({ type: 'attribute.update', id, patch: { [mark]: true } });
    return { attributeId: id, operations };
  }
  if ('id' in choice) return { attributeId: choice.id, operations };
  const id = newId();
  const record = recordSchemas.attribute.parse({
    kind: 'attribute',
    id,
    objectId,
    name: 'new',
    group: 'metadata',
    [mark]: true,
  });
  // A name that no attribute may have is refused where the operation is, with the reason in words.
  operations.push({ type: 'attribute.create', record: { ...record, name: choice.name.trim() } });
  return { attributeId: id, operations };
}
