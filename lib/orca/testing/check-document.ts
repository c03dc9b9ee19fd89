import { isSameValue } from '@/lib/shared/same-value';

import { allRecords, documentOf, type OrcaDocument } from '../model/document';
import { uniqueKeysOf } from '../model/index-keys';
import { findAnswer, findRecord, recordsOf } from '../model/lookups';
import { recordSchema, type OrcaRecord } from '../model/record';
import { referencesOf } from '../model/references';

/** Every rule that must hold in a document, checked over all of it the slow way. Returns what is broken, in words. */
export function brokenRules(document: OrcaDocument): readonly string[] {
  const records = [...allRecords(document)];
  return [
    ...records.flatMap((record) => brokenRecord(document, record)),
    ...repeated(records.flatMap((record) => [...new Set(uniqueKeysOf(record))])),
    ...recordsOf(document, 'relationship').flatMap(({ fromId, toId }) =>
      findAnswer(document, 'nested_object', fromId, toId)?.value === 'no'
        ? [`cell ${fromId}/${toId} is answered no and has a relationship`]
        : [],
    ),
    ...staleIndex(document, records),
  ];
}

function brokenRecord(document: OrcaDocument, record: OrcaRecord): readonly string[] {
  const at = `${record.kind} ${record.id}`;
  const parsed = recordSchema.safeParse(record);
  const problems = parsed.success
    ? isSameValue(parsed.data, record)
      ? []
      : [`${at} changes when parsed`]
    : parsed.error.issues.map(({ path, message }) => `${at}.${path.join('.')}: ${message}`);
  const dangling = referencesOf(record)
    .filter(({ kind, id }) => !findRecord(document, kind, id))
    .map(({ kind, id }) => `${at} points at ${kind} ${id}, which is not there`);
  const unordered =
    'orderKey' in record && record.orderKey === '' ? [`${at} has no order key`] : [];
  return [...problems, ...dangling, ...unordered];
}

function repeated(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys
    .filter((key) => seen.has(key) || !seen.add(key))
    .map((key) => `${key} is taken twice`);
}

/** The index grown step by step must equal the one built afresh. */
function staleIndex(document: OrcaDocument, records: readonly OrcaRecord[]): readonly string[] {
  const fresh = documentOf(records);
  return isSameValue(plain(fresh.index), plain(document.index)) ? [] : ['the index is stale'];
}

function plain(index: OrcaDocument['index']): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...index].map(([key, refs]) => [key, Object.fromEntries(refs)]));
}
