import pluralize from 'pluralize';

import { type OrcaDocument } from '../model/document';
import { findObjectByName, relationshipsBetween } from '../model/lookups';
import { recordSchemas, type RecordOf } from '../model/record';
import { type Operation } from '../operations/operation';

/** The object that an attribute is named after: "author" is then no text but a nested AUTHOR. */
export function objectBehind(
  document: OrcaDocument,
  attribute: Pick<RecordOf<'attribute'>, 'name'>,
): RecordOf<'object'> | undefined {
  return findObjectByName(document, attribute.name);
}

/**
 * What turns an attribute into a relationship to the object it is named after: a plural name means many. Where the
 * object is nested there already, only the attribute goes. Empty when it is named after none.
 */
export function nestAttribute(
  document: OrcaDocument,
  attribute: RecordOf<'attribute'>,
  relationshipId: string,
): readonly Operation[] {
  const target = objectBehind(document, attribute);
  if (!target) return [];
  const removal: Operation = { type: 'attribute.remove', id: attribute.id };
  if (relationshipsBetween(document, attribute.objectId, target.id).length > 0) return [removal];
  const record = recordSchemas.relationship.parse({
    kind: 'relationship',
    id: relationshipId,
    fromId: attribute.objectId,
    toId: target.id,
    min: attribute.required === 'required' ? 1 : 0,
    max: isMany(attribute.name) ? null : 1,
    phaseId: attribute.phaseId,
  });
  return [{ type: 'relationship.create', record }, removal];
}

function isMany(name: string): boolean {
  const word = name.trim().split(/\s+/).at(-1) ?? '';
  return pluralize.isPlural(word) && !pluralize.isSingular(word);
}
