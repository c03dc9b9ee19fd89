import { type OrcaDocument } from '../model/document';
import { findRecord } from '../model/lookups';
import { type RecordOf } from '../model/record';
import { attributeUses } from '../views/attribute-uses';

type Attribute = RecordOf<'attribute'>;

/** What is known of an attribute beyond its name and type, in short phrases. */
export function attributeRemarks(document: OrcaDocument, attribute: Attribute): readonly string[] {
  const { format, example } = attribute;
  const remarks = [
    attribute.required === 'conditional' ? 'required under a condition' : '',
    format && `format: ${format}`,
    originRemark(attribute),
    inheritedRemark(document, attribute),
    viewerRemark(document, attribute),
    example && `example: ${example}`,
    ...attributeUses(document, attribute.id).map(({ sentence }) => sentence),
  ];
  return remarks.filter((remark) => remark !== '');
}

function originRemark({ origin, formula }: Attribute): string {
  if (formula !== '') return `computed: ${formula}`;
  return origin === 'user' || origin === 'inherited' ? '' : originPhrases[origin];
}

const originPhrases = {
  system: 'set by the system',
  computed: 'computed',
  imported: 'imported',
} as const;

function inheritedRemark(document: OrcaDocument, { inheritedFromId }: Attribute): string {
  if (inheritedFromId === null) return '';
  const original = findRecord(document, 'attribute', inheritedFromId);
  const object = original && findRecord(document, 'object', original.objectId);
  return object ? `inherited from ${object.name}` : '';
}

function viewerRemark(document: OrcaDocument, { relativeTo }: Attribute): string {
  const viewer = relativeTo && findRecord(document, relativeTo.kind, relativeTo.id);
  return viewer && 'name' in viewer ? `differs for each ${viewer.name}` : '';
}
