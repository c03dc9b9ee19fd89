import { type TakenBack } from '@/lib/client/document/document-store';
import { type Change } from '@/lib/contracts/operations';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { refKey, type RecordRef } from '@/lib/orca/model/record-ref';
import { type Diff } from '@/lib/orca/operations/diff';
import { type Fields } from '@/lib/orca/operations/operation';
import { isSameValue } from '@/lib/shared/same-value';

/**
 * Where an undo in the log has rewound more than its edit, in words. `documents[n]` is the model at version n. What
 * others wrote before the edit landed has to be back after the undo; what they wrote after it has to be untouched, and
 * none of their records may be gone. Only where somebody wrote the very value that the edit had written is it the edit's.
 */
export function wrongsOfUndo(
  log: readonly Change[],
  documents: readonly OrcaDocument[],
  { batchId, undoes }: TakenBack,
): readonly string[] {
  const undo = log.find((change) => change.batchId === batchId);
  if (!undo) return [];
  const edit = log.find((change) => change.batchId === undoes);
  if (!edit) return [`took ${undoes} back, which was never carried out`];
  const [before, done] = [documents[edit.version - 1], documents[edit.version]];
  const [found, left] = [documents[undo.version - 1], documents[undo.version]];
  if (!before || !done || !found || !left) return ['is not told in the log'];
  const rewound = touched(undo.diff).flatMap((ref) => {
    const [was, mine, stood, is] = [before, done, found, left].map((at) => fieldsOf(at, ref));
    const names = new Set([...Object.keys(stood ?? {}), ...Object.keys(is ?? {})]);
    return [...names]
      .filter((name) => name !== 'orderKey' && !isSameValue(stood?.[name], is?.[name]))
      .filter(
        (name) =>
          !isSameValue(stood?.[name], mine?.[name]) || !isSameValue(is?.[name], was?.[name]),
      )
      .map((name) => `rewound ${refKey(ref)}.${name} with ${batchId}`);
  });
  const missing = edit.diff
    .filter(({ change }) => change === 'remove')
    .flatMap((entry) => touched([entry]))
    .filter((ref) => fieldsOf(before, ref) && !fieldsOf(left, ref))
    .map((ref) => `left ${refKey(ref)} gone with ${batchId}`);
  return [...rewound, ...missing];
}

function touched(diff: Diff): readonly RecordRef[] {
  const refs = diff.map((entry) => (entry.change === 'update' ? entry : entry.record));
  return [...new Map(refs.map(({ kind, id }) => [refKey({ kind, id }), { kind, id }])).values()];
}

function fieldsOf(document: OrcaDocument, { kind, id }: RecordRef): Fields | undefined {
  return document.tables[kind].get(id);
}
