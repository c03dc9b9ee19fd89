import { err, ok, type Result } from '@/lib/shared/result';

import { type OrcaDocument } from '../model/document';
import { kinds, type Kind } from '../model/kind';
import { findRecord } from '../model/lookups';
import { type RecordRef } from '../model/record-ref';
import { checkDraft } from './check-draft';
import { createRecord } from './create-record';
import { type Diff } from './diff';
import { Draft } from './draft';
import { isListed, placedAfter, siblingsOf } from './list-order';
import { mergeObjects } from './merge-objects';
import { type Operation } from './operation';
import { promoteNoun } from './promote-noun';
import { type Refusal } from './refusal';
import { removeRecord } from './remove-record';
import { updateRecord } from './update-record';
import { writeRecords } from './write-records';

export type Applied = { readonly document: OrcaDocument; readonly diff: Diff };

type Done = Result<undefined, Refusal>;

/**
 * The one way a document changes, in the browser, on the server, in imports, tests and undo alike: the same document
 * and operation give the same result everywhere. A refusal leaves the document as it was.
 */
export function applyOperation(
  document: OrcaDocument,
  operation: Operation,
): Result<Applied, Refusal> {
  const draft = new Draft(document);
  const done = carryOut(draft, operation);
  if (!done.ok) return done;
  const refusal = checkDraft(draft);
  return refusal ? err(refusal) : ok({ document: draft.document, diff: draft.diff() });
}

function carryOut(draft: Draft, operation: Operation): Done {
  if ('record' in operation) return createRecord(draft, operation.record);
  if ('patch' in operation) {
    const kind = kindOf(operation.type);
    return updateRecord(draft, { kind, id: operation.id }, operation.patch);
  }
  if (isRemoval(operation)) return remove(draft, operation);
  switch (operation.type) {
    case 'noun.promote':
      return promoteNoun(draft, operation.id, operation.to);
    case 'noun.dismiss':
      return dismissNoun(draft, operation);
    case 'object.merge':
      return mergeObjects(draft, operation.fromId, operation.intoId);
    case 'list.reorder':
      return reorder(draft, operation);
    case 'records.write':
      return writeRecords(draft, operation.writes);
  }
}

type Removal = OperationOf<`${Kind}.remove`>;

function isRemoval(operation: Operation): operation is Removal {
  return operation.type.endsWith('.remove');
}

type OperationOf<Type extends Operation['type']> = Extract<Operation, { readonly type: Type }>;

function kindOf(type: `${Kind}.${'update' | 'remove'}`): Kind {
  const kind = kinds.find((candidate) => type.startsWith(`${candidate}.`));
  if (!kind) throw new Error(`No kind in ${type}`);
  return kind;
}

function remove(draft: Draft, operation: Removal): Done {
  const at = { kind: kindOf(operation.type), id: operation.id };
  if (!draft.document.tables[at.kind].has(at.id)) {
    return operation.ifThere ? ok(undefined) : err({ code: 'record_missing', at });
  }
  removeRecord(draft, at);
  return ok(undefined);
}

function dismissNoun(draft: Draft, { id, reason, note }: OperationOf<'noun.dismiss'>): Done {
  const noun = findRecord(draft.document, 'noun', id);
  if (!noun) return err({ code: 'record_missing', at: { kind: 'noun', id } });
  draft.put({ ...noun, verdict: 'dismissed', reason, note, target: null });
  return ok(undefined);
}

function reorder(draft: Draft, { kind, id, afterId }: OperationOf<'list.reorder'>): Done {
  const at: RecordRef = { kind, id };
  const moved = draft.document.tables[kind].get(id);
  if (!moved || !isListed(moved)) return err({ code: 'record_missing', at });
  const siblings = siblingsOf(draft.document, moved);
  const after = afterId === null ? null : siblings.find((sibling) => sibling.id === afterId);
  if (after === undefined) return err({ code: 'list_mismatch', at });
  for (const record of placedAfter(draft.document, moved, after)) draft.put(record);
  return ok(undefined);
}
