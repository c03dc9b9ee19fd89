import { type OrcaDocument } from '../model/document';
import { answerKey, cellKey, referrersKey, uniqueKeysOf } from '../model/index-keys';
import { recordsMax } from '../model/kind';
import { findRecord, foundUnder, recordsOf } from '../model/lookups';
import { type OrcaRecord, type RecordOf, recordSchemas } from '../model/record';
import { type RecordRef } from '../model/record-ref';
import { referencesOf } from '../model/references';
import { researchTextMax } from '../model/source';
import { type Draft } from './draft';
import { type Refusal, type RefusalCode } from './refusal';

/**
 * The rules that hold always, checked for the records that a change touched: what the rest looks like is known. Links
 * point at records of the project, names are unique regardless of case and plural, a cell is not both answered "no"
 * and related, a role is granted a CTA once, limits are kept.
 */
export function checkDraft(draft: Draft): Refusal | undefined {
  const { document } = draft;
  for (const { ref, before } of draft.touched()) {
    const after = document.tables[ref.kind].get(ref.id);
    const refusal = after ? checkRecord(document, after, before) : checkGone(document, ref);
    if (refusal) return refusal;
  }
  return undefined;
}

function checkGone(document: OrcaDocument, at: RecordRef): Refusal | undefined {
  const referrers = document.index.get(referrersKey(at));
  const [other] = referrers?.values() ?? [];
  return other && { code: 'still_referenced', at, other };
}

type Check = (
  document: OrcaDocument,
  record: OrcaRecord,
  before: OrcaRecord | undefined,
) => Refusal | undefined;

const checks: readonly Check[] = [
  checkSchema,
  checkFixedFields,
  checkCount,
  checkReferences,
  checkUnique,
  checkCell,
  checkParents,
  checkOccurrences,
  checkText,
];

function checkRecord(...args: Parameters<Check>): Refusal | undefined {
  for (const check of checks) {
    const refusal = check(...args);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Operations build on records that are valid, and may still go over a limit: one synonym or order key too many. */
function checkSchema(_: OrcaDocument, record: OrcaRecord): Refusal | undefined {
  const parsed = recordSchemas[record.kind].safeParse(record);
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  return {
    ...refuse('record_invalid', record),
    ...(issue ? { path: issue.path, detail: issue.message } : {}),
  };
}

/** Offsets point into a text's body, so no operation may change it. */
function checkFixedFields(
  _: OrcaDocument,
  record: OrcaRecord,
  before: OrcaRecord | undefined,
): Refusal | undefined {
  if (record.kind !== 'source' || before?.kind !== 'source' || record.body === before.body) {
    return undefined;
  }
  return { ...refuse('record_invalid', record), path: ['body'], detail: 'a text never changes' };
}

function checkCount(
  document: OrcaDocument,
  record: OrcaRecord,
  before: OrcaRecord | undefined,
): Refusal | undefined {
  const isOver = !before && document.tables[record.kind].size > recordsMax[record.kind];
  return isOver ? refuse('too_many_records', record) : undefined;
}

function checkReferences(document: OrcaDocument, record: OrcaRecord): Refusal | undefined {
  const missing = referencesOf(record).find(({ kind, id }) => !document.tables[kind].has(id));
  if (!missing) return undefined;
  return { ...refuse('reference_missing', record), other: { kind: missing.kind, id: missing.id } };
}

const takenCodes: Partial<Record<OrcaRecord['kind'], RefusalCode>> = {
  object: 'name_taken',
  role: 'name_taken',
  phase: 'name_taken',
  noun: 'noun_taken',
  grant: 'already_granted',
  answer: 'already_answered',
};

function checkUnique(document: OrcaDocument, record: OrcaRecord): Refusal | undefined {
  const keys = uniqueKeysOf(record);
  const repeated = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  if (repeated > 0 && record.kind === 'object') {
    const name = record.synonyms[repeated - 1]?.name ?? '';
    const path = ['synonyms', repeated - 1, 'name'];
    return { ...refuse('synonym_repeated', record), path, detail: name };
  }
  for (const [at, key] of keys.entries()) {
    for (const other of document.index.get(key)?.values() ?? []) {
      if (other.id === record.id && other.kind === record.kind) continue;
      const code = takenCodes[record.kind] ?? 'record_exists';
      return { ...refuse(code, record), other, ...namedAt(record, at) };
    }
  }
  return undefined;
}

/** Which of a record's names the unique key number `at` came from. */
function namedAt(record: OrcaRecord, at: number): Pick<Refusal, 'path' | 'detail'> {
  if (record.kind === 'object' && at > 0) {
    return { path: ['synonyms', at - 1, 'name'], detail: record.synonyms[at - 1]?.name ?? '' };
  }
  if ('name' in record) return { path: ['name'], detail: record.name };
  return record.kind === 'noun' ? { path: ['text'], detail: record.text } : {};
}

function checkCell(document: OrcaDocument, record: OrcaRecord): Refusal | undefined {
  if (record.kind === 'relationship') {
    const key = answerKey('nested_object', record.fromId, record.toId);
    const [answer] = foundUnder(document, key, 'answer');
    return answer && contradictsRelationship(answer)
      ? { ...refuse('cell_answered_no', record), other: refOf(answer) }
      : undefined;
  }
  return record.kind === 'answer' ? checkAnswer(document, record) : undefined;
}

/** A question may stand beside a relationship; "no" and "not applicable" say that there is none. */
export function contradictsRelationship({ matrix, value }: RecordOf<'answer'>): boolean {
  return matrix === 'nested_object' && value !== 'question';
}

const answersOf = {
  nested_object: ['no', 'question', 'not_applicable'],
  cta: ['no', 'question', 'not_permitted', 'not_applicable'],
} as const satisfies Record<RecordOf<'answer'>['matrix'], readonly RecordOf<'answer'>['value'][]>;

function checkAnswer(document: OrcaDocument, record: RecordOf<'answer'>): Refusal | undefined {
  if (!answersOf[record.matrix].some((value) => value === record.value)) {
    return { ...refuse('answer_unfit', record), path: ['value'], detail: record.value };
  }
  if (!contradictsRelationship(record)) return undefined;
  const [other] = foundUnder(document, cellKey(record.rowId, record.columnId), 'relationship');
  return other && { ...refuse('cell_has_relationship', record), other: refOf(other) };
}

function checkParents(document: OrcaDocument, record: OrcaRecord): Refusal | undefined {
  if (record.kind !== 'object') return undefined;
  let parentId = record.parentId;
  for (const seen = new Set([record.id]); parentId !== null;) {
    if (seen.has(parentId)) return { ...refuse('parent_cycle', record), path: ['parentId'] };
    seen.add(parentId);
    parentId = findRecord(document, 'object', parentId)?.parentId ?? null;
  }
  return undefined;
}

function checkOccurrences(document: OrcaDocument, record: OrcaRecord): Refusal | undefined {
  if (record.kind !== 'noun') return undefined;
  const outside = record.occurrences.findIndex(({ sourceId, start, end }) => {
    const length = findRecord(document, 'source', sourceId)?.body.length ?? 0;
    return start >= end || end > length;
  });
  if (outside < 0) return undefined;
  return { ...refuse('occurrence_outside', record), path: ['occurrences', outside] };
}

function checkText(
  document: OrcaDocument,
  record: OrcaRecord,
  before: OrcaRecord | undefined,
): Refusal | undefined {
  if (record.kind !== 'source' || before) return undefined;
  const total = recordsOf(document, 'source').reduce((sum, { body }) => sum + body.length, 0);
  return total > researchTextMax ? refuse('too_much_text', record) : undefined;
}

function refuse(code: RefusalCode, record: OrcaRecord): Refusal {
  return { code, at: refOf(record) };
}

function refOf({ kind, id }: OrcaRecord): RecordRef {
  return { kind, id };
}
