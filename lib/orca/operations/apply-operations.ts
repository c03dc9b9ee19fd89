import { err, ok, type Result } from '@/lib/shared/result';

import { type OrcaDocument } from '../model/document';
import { type Applied, applyOperation } from './apply-operation';
import { type Diff } from './diff';
import { type Operation } from './operation';
import { type Refusal } from './refusal';

/** A refused batch: `index` is the operation that could not be carried out. */
export type BatchRefusal = { readonly index: number; readonly refusal: Refusal };

/**
 * Applies a batch in order, all or nothing. The diff lists what each operation did, one after the other: a record that
 * two operations touched is in it twice.
 */
export function applyOperations(
  document: OrcaDocument,
  operations: readonly Operation[],
): Result<Applied, BatchRefusal> {
  let current = document;
  const diff: Diff[number][] = [];
  for (const [index, operation] of operations.entries()) {
    const applied = applyOperation(current, operation);
    if (!applied.ok) return err({ index, refusal: applied.error });
    current = applied.value.document;
    for (const entry of applied.value.diff) diff.push(entry);
  }
  return ok({ document: current, diff });
}
