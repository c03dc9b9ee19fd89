import { type OrcaDocument } from '../model/document';
import { attributesOf, findRecord, relationshipsFrom } from '../model/lookups';
import { type RecordOf } from '../model/record';

export type InheritableAttribute = {
  readonly attribute: RecordOf<'attribute'>;
  readonly object: RecordOf<'object'>;
};

const shownMax = 300;

/**
 * What an attribute may be inherited from: the attributes of the objects above its own (MOVIE above SHOWTIME) and of
 * those nested in it, nearest first.
 */
export function inheritableAttributes(
  document: OrcaDocument,
  objectId: string,
): readonly InheritableAttribute[] {
  const nearby = new Set([
    ...ancestorsOf(document, objectId),
    ...relationshipsFrom(document, objectId).map(({ toId }) => toId),
  ]);
  nearby.delete(objectId);
  return [...nearby]
    .flatMap((id) => {
      const object = findRecord(document, 'object', id);
      return object ? attributesOf(document, id).map((attribute) => ({ attribute, object })) : [];
    })
    .slice(0, shownMax);
}

function ancestorsOf(document: OrcaDocument, objectId: string): readonly string[] {
  const parentId = findRecord(document, 'object', objectId)?.parentId ?? null;
  return parentId === null ? [] : [parentId, ...ancestorsOf(document, parentId)];
}
