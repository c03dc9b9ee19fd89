import { type OrcaDocument } from '../model/document';
import { nameMax } from '../model/fields';
import {
  attributesOf,
  ctasOf,
  findObjectByName,
  referrersOf,
  relationshipsFrom,
} from '../model/lookups';
import { nameKey, pluralOf } from '../model/name-key';
import { type RecordOf } from '../model/record';
import { pastedLines } from './pasted-lines';

type OrcaObject = RecordOf<'object'>;

/** What a row of the catalogue counts, in this order: nested objects, CTAs, attributes, evidence, open questions. */
export type ObjectCounts = readonly [
  nested: number,
  ctas: number,
  attributes: number,
  evidence: number,
  questions: number,
];

/** A list, not a record, so that a row can tell by its items whether anything changed. */
export function objectCounts(document: OrcaDocument, id: string): ObjectCounts {
  const object = { kind: 'object', id } as const;
  const evidence = referrersOf(document, object, 'noun');
  const questions = referrersOf(document, object, 'question');
  return [
    new Set(relationshipsFrom(document, id).map(({ toId }) => toId)).size,
    ctasOf(document, id).length,
    attributesOf(document, id).length,
    evidence.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
    questions.filter(({ status }) => status === 'open').length,
  ];
}

/** The objects whose names, synonyms or definition hold the words; all of them for an empty query. */
export function findObjects(objects: readonly OrcaObject[], query: string): readonly OrcaObject[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return objects;
  return objects.filter((object) =>
    [
      object.name,
      pluralOf(object),
      object.userLabel,
      object.codeName,
      object.definition,
      ...object.synonyms.map(({ name }) => name),
    ].some((text) => text.toLowerCase().includes(wanted)),
  );
}

/** A pasted line: a new object, or why it will not become one. */
export type PastedName = { readonly name: string } & (
  | { readonly status: 'new' | 'repeated' | 'too_long' }
  | { readonly status: 'existing'; readonly object: OrcaObject }
);

/** Pasted lines as names: what exists already or stands there twice is marked. */
export function pastedNames(document: OrcaDocument, text: string): readonly PastedName[] {
  const seen = new Set<string>();
  return pastedLines(text).map((name): PastedName => {
    if (name.length > nameMax) return { name, status: 'too_long' };
    const object = findObjectByName(document, name);
    if (object) return { name, status: 'existing', object };
    const key = nameKey(name);
    if (seen.has(key)) return { name, status: 'repeated' };
    seen.add(key);
    return { name, status: 'new' };
  });
}
