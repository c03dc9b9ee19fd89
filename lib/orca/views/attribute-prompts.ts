import { type OrcaDocument } from '../model/document';
import { nameMax } from '../model/fields';
import { attributesOf, findRecord, relationshipsFrom } from '../model/lookups';
import { type RecordOf } from '../model/record';
import { capsPlural } from './caps-name';

type AttributeType = RecordOf<'attribute'>['attributeType'];

/** A kind of attribute that objects often have: asked about, never demanded. */
export type AttributePrompt = {
  readonly label: string;
  /** Whether the object has one already, judged by name or type. */
  readonly isCovered: boolean;
  /** What adding it creates. */
  readonly suggestion: Pick<
    RecordOf<'attribute'>,
    'name' | 'group' | 'attributeType' | 'origin' | 'formula'
  >;
};

type PromptKind = {
  readonly label: string;
  readonly group: RecordOf<'attribute'>['group'];
  readonly attributeType: AttributeType;
  readonly names: RegExp;
  readonly types: readonly AttributeType[];
};

/** The method's checklist of attribute kinds. */
const promptKinds: readonly PromptKind[] = [
  {
    label: 'Name',
    group: 'core',
    attributeType: 'text',
    names: /name|title|label|headline/,
    types: [],
  },
  {
    label: 'Description',
    group: 'core',
    attributeType: 'long_text',
    names: /description|summary|text|body|notes?$/,
    types: ['long_text'],
  },
  {
    label: 'Image',
    group: 'core',
    attributeType: 'image',
    names: /image|photo|picture|icon|avatar|logo/,
    types: ['image'],
  },
  {
    label: 'Status',
    group: 'metadata',
    attributeType: 'choice',
    names: /status|state|stage|condition/,
    types: [],
  },
  {
    label: 'Type',
    group: 'metadata',
    attributeType: 'choice',
    names: /type|category|kind|genre/,
    types: [],
  },
  {
    label: 'Date',
    group: 'metadata',
    attributeType: 'date',
    names: /date|created|updated| (at|on)$/,
    types: ['date', 'datetime'],
  },
  {
    label: 'Location',
    group: 'metadata',
    attributeType: 'location',
    names: /location|address|place|where/,
    types: ['location'],
  },
  {
    label: 'Quantity',
    group: 'metadata',
    attributeType: 'number',
    names: /quantity|amount|size|weight|length|duration/,
    types: ['number', 'duration'],
  },
  {
    label: 'Price',
    group: 'metadata',
    attributeType: 'money',
    names: /price|cost|fee|fine|budget/,
    types: ['money'],
  },
  {
    label: 'Owner',
    group: 'core',
    attributeType: 'text',
    names: /owner|author|creator|assignee| by$/,
    types: [],
  },
  {
    label: 'Tags',
    group: 'metadata',
    attributeType: 'text',
    names: /tags?$|keywords?|topics?/,
    types: [],
  },
  {
    label: 'Rating',
    group: 'metadata',
    attributeType: 'rating',
    names: /rating|score|stars|likes/,
    types: ['rating'],
  },
  {
    label: 'Link',
    group: 'core',
    attributeType: 'link',
    names: /link|url|website|e-?mail|phone|contact/,
    types: ['link', 'email', 'phone'],
  },
  {
    label: 'Visibility',
    group: 'metadata',
    attributeType: 'choice',
    names: /visib|privacy|permission|public|access/,
    types: [],
  },
  {
    label: 'ID',
    group: 'metadata',
    attributeType: 'identifier',
    names: /\bid\b|number$|code$|reference/,
    types: ['identifier'],
  },
];

/** The checklist for one object; a roll-up is offered where it nests many of something. */
export function attributePrompts(
  document: OrcaDocument,
  objectId: string,
): readonly AttributePrompt[] {
  const attributes = attributesOf(document, objectId);
  const prompts = promptKinds.map(({ label, group, attributeType, names, types }) => ({
    label,
    isCovered: attributes.some(
      (attribute) =>
        names.test(attribute.name.toLowerCase()) || types.includes(attribute.attributeType),
    ),
    suggestion: { name: label, group, attributeType, origin: 'user', formula: '' } as const,
  }));
  const rollUp = rollUpPrompt(document, objectId, attributes);
  return rollUp ? [...prompts, rollUp] : prompts;
}

function rollUpPrompt(
  document: OrcaDocument,
  objectId: string,
  attributes: readonly RecordOf<'attribute'>[],
): AttributePrompt | undefined {
  const counted = relationshipsFrom(document, objectId).find(({ max }) => max === null || max > 1);
  const nested = counted && findRecord(document, 'object', counted.toId);
  if (!nested) return undefined;
  return {
    label: 'Roll-up',
    isCovered: attributes.some(({ origin }) => origin === 'computed'),
    suggestion: {
      name: `Number of ${capsPlural(nested).toLowerCase()}`.slice(0, nameMax),
      group: 'metadata',
      attributeType: 'number',
      origin: 'computed',
      formula: `count of ${capsPlural(nested)}`,
    },
  };
}
