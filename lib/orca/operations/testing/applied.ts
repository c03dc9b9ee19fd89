import { type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { applyOperation } from '../apply-operation';
import { applyOperations } from '../apply-operations';
import { type Operation } from '../operation';

/** The document after operations that are carried out; throws where one is refused. */
export function after(document: OrcaDocument, ...operations: readonly Operation[]): OrcaDocument {
  const applied = applyOperations(document, operations);
  if (!applied.ok) throw new Error(`refused: ${JSON.stringify(applied.error)}`);
  return applied.value.document;
}

/** The code that an operation is refused with; undefined where it is carried out. */
export function refusalOf(document: OrcaDocument, operation: Operation): string | undefined {
  const applied = applyOperation(document, operation);
  return applied.ok ? undefined : applied.error.code;
}

/** The names of the objects, in their order. */
export function namesOf(document: OrcaDocument): readonly string[] {
  return recordsOf(document, 'object').map(({ name }) => name);
}
