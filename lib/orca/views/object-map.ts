import { withArticle } from '@/lib/shared/with-article';

import { type OrcaDocument } from '../model/document';
import { attributesOf, ctasOf, recordsOf, relationshipsFrom } from '../model/lookups';
import { type RecordOf } from '../model/record';
import { refKey } from '../model/record-ref';
import { capsName } from './caps-name';

export type AttributeGroup = RecordOf<'attribute'>['group'];

/** The parts of an object's column from top to bottom. */
export type MapSection = 'head' | 'nested' | AttributeGroup | 'ctas';

/** One place in a column. `key` is a record's `kind:id`, or `new:core` and `new:metadata` where one types a new one. */
export type MapItem = { readonly section: MapSection; readonly key: string };

/** The ids of the objects that have a column, in their order. A query keeps those that say it somewhere in theirs. */
export function mapColumns(document: OrcaDocument, query: string): readonly string[] {
  const wanted = query.trim().toLowerCase();
  return recordsOf(document, 'object')
    .filter(
      (object) =>
        wanted === '' ||
        textsOf(document, object).some((text) => text.toLowerCase().includes(wanted)),
    )
    .map(({ id }) => id);
}

/** An object's attributes of one group, in their order. */
export function attributesIn(
  document: OrcaDocument,
  objectId: string,
  group: AttributeGroup,
): readonly RecordOf<'attribute'>[] {
  return attributesOf(document, objectId).filter((attribute) => attribute.group === group);
}

/** Everything in a column that can be focused, from top to bottom. */
export function columnItems(document: OrcaDocument, objectId: string): readonly MapItem[] {
  const attributes = (group: AttributeGroup): readonly MapItem[] => [
    ...attributesIn(document, objectId, group).map((record) => ({
      section: group,
      key: refKey(record),
    })),
    { section: group, key: `new:${group}` },
  ];
  return [
    { section: 'head', key: refKey({ kind: 'object', id: objectId }) },
    ...relationshipsFrom(document, objectId).map(
      (record) => ({ section: 'nested', key: refKey(record) }) as const,
    ),
    ...attributes('core'),
    ...attributes('metadata'),
    ...ctasOf(document, objectId).map(
      (record) => ({ section: 'ctas', key: refKey(record) }) as const,
    ),
  ];
}

/** Reads an attribute aloud: what it is of its object, and what you can do by it. */
export function attributeSentence(
  attribute: RecordOf<'attribute'>,
  object: Pick<RecordOf<'object'>, 'name'>,
): string {
  const { name, group, required, attributeType, sortable, filterable, searchable } = attribute;
  const role = group === 'core' ? 'core content' : 'metadata';
  const type = attributeType.replace('_', ' ');
  const abilities = [sortable && 'sort', filterable && 'filter', searchable && 'search'].filter(
    (verb) => verb !== false,
  );
  const ends = abilities.length > 0 ? ` You can ${listed(abilities)} by it.` : '';
  return `${name} is ${role} of ${withArticle(capsName(object))}: ${withArticle(`${required} ${type}`)}.${ends}`;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}

function textsOf(document: OrcaDocument, object: RecordOf<'object'>): readonly string[] {
  return [
    object.name,
    object.userLabel,
    ...object.synonyms.map(({ name }) => name),
    ...attributesOf(document, object.id).map(({ name }) => name),
    ...ctasOf(document, object.id).map(({ verb }) => verb),
  ];
}
