import { isSameValue } from '@/lib/shared/same-value';

import { type OrcaDocument } from '../../model/document';
import { referrersKey } from '../../model/index-keys';
import { type OrcaRecord } from '../../model/record';
import { isSameRef } from '../../model/record-ref';
import { mapReferences } from '../../model/references';
import { type Fields, type Write } from '../../operations/operation';

/** Takes a record out as it was seen: refused where somebody has gone on writing in it. */
export function removalAsSeen({ kind, id, ...fields }: OrcaRecord): Write {
  // Its place in the list is nobody's words.
  const { orderKey: _orderKey, ...expected } = { orderKey: '', ...fields };
  return { write: 'remove', kind, id, expected };
}

/**
 * Takes a record out for good and empties what merely pointed at it (a question about it). For records that nothing
 * depends on.
 */
export function removalForGood(document: OrcaDocument, record: OrcaRecord): readonly Write[] {
  const referrers = document.index.get(referrersKey(record));
  const released = [...(referrers?.values() ?? [])].flatMap((ref): readonly Write[] => {
    const referrer = document.tables[ref.kind].get(ref.id);
    return referrer ? [without(referrer, record)] : [];
  });
  return [...released, removalAsSeen(record)];
}

function without(referrer: OrcaRecord, gone: OrcaRecord): Write {
  const before: Fields = referrer;
  const after: Fields = mapReferences(referrer, (ref) => (isSameRef(ref, gone) ? null : ref.id));
  const changed = Object.keys(before).filter((name) => !isSameValue(before[name], after[name]));
  const pick = (fields: Fields) => Object.fromEntries(changed.map((name) => [name, fields[name]]));
  const { kind, id } = referrer;
  return { write: 'update', kind, id, patch: pick(after), expected: pick(before) };
}
