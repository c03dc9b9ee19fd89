import { unreachable } from '@/lib/shared/assert';

import { nameKey } from './name-key';
import { type OrcaRecord } from './record';
import { refKey, type RecordRef } from './record-ref';
import { referencesOf } from './references';

/** What no two records may both claim: names, a noun's text, a role's use of a CTA, a cell's answer. */
export function uniqueKeysOf(record: OrcaRecord): readonly string[] {
  switch (record.kind) {
    case 'object':
      return [record.name, ...record.synonyms.map(({ name }) => name)].map(objectNameKey);
    case 'role':
      return [`role-name:${nameKey(record.name)}`];
    case 'phase':
      return [`phase-name:${nameKey(record.name)}`];
    case 'noun':
      return [nounTextKey(record.text)];
    case 'grant':
      return [grantKey(record.ctaId, record.roleId)];
    case 'answer':
      return [answerKey(record.matrix, record.rowId, record.columnId)];
    case 'source':
    case 'relationship':
    case 'cta':
    case 'attribute':
    case 'question':
      return [];
    default:
      return unreachable(record);
  }
}

/** Every key a record is found under: its unique ones, its lists, and one for each record it refers to. */
export function indexKeysOf(record: OrcaRecord): ReadonlySet<string> {
  return new Set([
    ...uniqueKeysOf(record),
    ...listKeysOf(record),
    ...referencesOf(record).map(referrersKey),
  ]);
}

function listKeysOf(record: OrcaRecord): readonly string[] {
  if (record.kind === 'cta') return [ctasKey(record.objectId)];
  if (record.kind === 'attribute') return [attributesKey(record.objectId)];
  if (record.kind !== 'relationship') return [];
  return [cellKey(record.fromId, record.toId), relationshipsKey(record.fromId)];
}

/** The CTAs of an object. */
export function ctasKey(objectId: string): string {
  return `ctas:${objectId}`;
}

/** The attributes of an object. */
export function attributesKey(objectId: string): string {
  return `attributes:${objectId}`;
}

/** The relationships that start at an object: its row of the nested-object matrix. */
export function relationshipsKey(fromId: string): string {
  return `relationships:${fromId}`;
}

export function objectNameKey(name: string): string {
  return `object-name:${nameKey(name)}`;
}

function nounTextKey(text: string): string {
  return `noun:${nameKey(text)}`;
}

export function grantKey(ctaId: string, roleId: string): string {
  return `grant:${ctaId}/${roleId}`;
}

export function answerKey(
  matrix: 'nested_object' | 'cta',
  rowId: string,
  columnId: string,
): string {
  return `answer:${matrix}:${rowId}/${columnId}`;
}

/** The relationships of one cell of the nested-object matrix. */
export function cellKey(fromId: string, toId: string): string {
  return `cell:${fromId}/${toId}`;
}

/** Whoever refers to the record. */
export function referrersKey(target: RecordRef): string {
  return `ref:${refKey(target)}`;
}
