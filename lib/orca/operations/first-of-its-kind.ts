import { type OrcaDocument } from '../model/document';
import { ctasOf, relationshipsBetween } from '../model/lookups';
import { nameKey } from '../model/name-key';
import { type OrcaRecord, type RecordOf } from '../model/record';
import { isSameCta } from '../model/same-cta';

type Cta = RecordOf<'cta'>;

/**
 * Finds what stands already where a record is to be the first: a relationship in its cell, or the same call to action
 * of its object. Asked for many, it goes through each object once.
 */
export function firstFinder(
  document: OrcaDocument,
): (record: OrcaRecord) => OrcaRecord | undefined {
  const known = new Map<string, ReadonlyMap<string, readonly Cta[]>>();
  const ctasBy = (objectId: string) => {
    const found = known.get(objectId) ?? byVerb(ctasOf(document, objectId));
    known.set(objectId, found);
    return found;
  };
  return (record) => {
    if (record.kind === 'relationship') {
      return relationshipsBetween(document, record.fromId, record.toId)[0];
    }
    if (record.kind !== 'cta') return undefined;
    return ctasBy(record.objectId)
      .get(nameKey(record.verb))
      ?.find((other) => isSameCta(other, record));
  };
}

function byVerb(ctas: readonly Cta[]): ReadonlyMap<string, readonly Cta[]> {
  const groups = new Map<string, Cta[]>();
  for (const cta of ctas) {
    const group = groups.get(nameKey(cta.verb));
    if (group) group.push(cta);
    else groups.set(nameKey(cta.verb), [cta]);
  }
  return groups;
}
