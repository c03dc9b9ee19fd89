import { type OrcaDocument } from '../model/document';
import { type RecordOf } from '../model/record';
import { type Operation } from '../operations/operation';
import { attributesIn, type AttributeGroup } from '../views/object-map';

type Attribute = RecordOf<'attribute'>;

/** Where an attribute is put: in a group, after another one of it or first. */
export type AttributePlace = { readonly group: AttributeGroup; readonly afterId: string | null };

/** What puts an attribute somewhere else in its column; nothing where it stands there already. */
export function placeAttribute(
  document: OrcaDocument,
  attribute: Attribute,
  { group, afterId }: AttributePlace,
): readonly Operation[] {
  const siblings = attributesIn(document, attribute.objectId, attribute.group);
  const before = siblings[siblings.findIndex(({ id }) => id === attribute.id) - 1]?.id ?? null;
  const isThere = group === attribute.group && (afterId === before || afterId === attribute.id);
  if (isThere) return [];
  const { id } = attribute;
  const reorder: Operation = { type: 'list.reorder', kind: 'attribute', id, afterId };
  return group === attribute.group
    ? [reorder]
    : [{ type: 'attribute.update', id, patch: { group } }, reorder];
}

/** One place up or down. Past the end of its group an attribute goes over to the other one. */
export function steppedPlace(
  document: OrcaDocument,
  attribute: Attribute,
  direction: 'up' | 'down',
): AttributePlace | undefined {
  const { group, objectId, id } = attribute;
  const siblings = attributesIn(document, objectId, group);
  const at = siblings.findIndex((other) => other.id === id);
  if (direction === 'up') {
    if (at > 0) return { group, afterId: siblings[at - 2]?.id ?? null };
    const core = attributesIn(document, objectId, 'core');
    return group === 'core' ? undefined : { group: 'core', afterId: core.at(-1)?.id ?? null };
  }
  const next = siblings[at + 1];
  if (next) return { group, afterId: next.id };
  return group === 'core' ? { group: 'metadata', afterId: null } : undefined;
}
