import { referrersKey } from '../model/index-keys';
import { type OrcaRecord } from '../model/record';
import { isSameRef, type RecordRef } from '../model/record-ref';
import { mapReferences, referencesOf } from '../model/references';
import { type Draft } from './draft';

/**
 * Takes a record out with everything that means nothing without it (an object takes its relationships, answers, CTAs
 * and attributes along, a CTA its grants), and empties what merely pointed at it.
 */
export function removeRecord(draft: Draft, { kind, id }: RecordRef): void {
  const gone = { kind, id };
  const referrers = draft.document.index.get(referrersKey(gone));
  draft.drop(gone);
  for (const ref of referrers?.values() ?? []) {
    const referrer = draft.document.tables[ref.kind].get(ref.id);
    if (referrer) release(draft, referrer, gone);
  }
}

function release(draft: Draft, referrer: OrcaRecord, gone: RecordRef): void {
  const isCascade = referencesOf(referrer).some(
    (reference) => reference.onRemove === 'cascade' && isSameRef(reference, gone),
  );
  const rest = mapReferences(referrer, (ref) => (isSameRef(ref, gone) ? null : ref.id));
  if (isCascade || isBareNoun(rest, gone)) removeRecord(draft, referrer);
  else draft.put(rest);
}

/** A noun whose last occurrence went with its text has nothing left to stand on, unless it became something. */
function isBareNoun(record: OrcaRecord, gone: RecordRef): boolean {
  return (
    gone.kind === 'source' &&
    record.kind === 'noun' &&
    record.target === null &&
    record.occurrences.length === 0
  );
}
