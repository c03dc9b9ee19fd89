import { type OrcaDocument } from '../model/document';
import { attributesOf, findRecord } from '../model/lookups';
import { emptyCollection, type Collection } from '../model/mcsfd';
import { nameKey } from '../model/name-key';
import { recordSchemas, type RecordOf } from '../model/record';
import { type Fields, type Operation } from '../operations/operation';

/** Who holds a list's requirements: a relationship those of what it nests, an object those of all of its kind. */
export type McsfdHolder = RecordOf<'relationship'> | RecordOf<'object'>;

/** An attribute that is there, or one by its name, which is made where the listed object has none so called. */
type AttributeChoice = { readonly id: string } | { readonly name: string };

/** The requirements of a holder's list, and how many there usually are. */
export function mcsfdOf(holder: McsfdHolder): Collection {
  return holder.kind === 'relationship' ? holder : (holder.collection ?? emptyCollection);
}

/** The object that a holder lists: its attributes are what the list is sorted and filtered by. */
export function listedObjectId(holder: McsfdHolder): string {
  return holder.kind === 'relationship' ? holder.toId : holder.id;
}

/**
 * Sets some of a list's requirements and leaves the others as they are by then, so that two people on two of them both
 * get their way. A list is written whole, so it is refused where somebody else has changed that one meanwhile.
 */
export function setMcsfd(holder: McsfdHolder, patch: Partial<Collection>): Operation {
  const { kind, id } = holder;
  const { mechanicsKinds, mechanicsRoleIds, sorts, filters } = mcsfdOf(holder);
  const expected = {
    ...(patch.mechanicsKinds ? { mechanicsKinds } : {}),
    ...(patch.mechanicsRoleIds ? { mechanicsRoleIds } : {}),
    ...(patch.sorts ? { sorts } : {}),
    ...(patch.filters ? { filters } : {}),
  };
  const write = {
    write: 'update',
    kind,
    id,
    patch: named(holder, patch),
    expected: named(holder, expected),
  } as const;
  return { type: 'records.write', writes: [write] };
}

/** The fields of an object's collection lie one deeper than those of a relationship. */
function named({ kind }: McsfdHolder, fields: Partial<Collection>): Fields {
  if (kind === 'relationship') return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`collection.${name}`, value]),
  );
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
