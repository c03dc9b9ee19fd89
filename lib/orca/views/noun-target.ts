import { type OrcaDocument } from '../model/document';
import { findRecord } from '../model/lookups';
import { type RecordOf } from '../model/record';
import { capsName } from './caps-name';

/** What a noun became, in a few words: "TOOL", "TOOL.condition", "Reserve TOOL". Empty where it became nothing. */
export function nounTarget(
  document: OrcaDocument,
  { target }: Pick<RecordOf<'noun'>, 'target'>,
): string {
  if (!target) return '';
  const capsOf = (id: string) => {
    const object = findRecord(document, 'object', id);
    return object ? capsName(object) : '';
  };
  switch (target.kind) {
    case 'object':
      return capsOf(target.id);
    case 'attribute': {
      const attribute = findRecord(document, 'attribute', target.id);
      return attribute ? `${capsOf(attribute.objectId)}.${attribute.name}` : '';
    }
    case 'cta': {
      const cta = findRecord(document, 'cta', target.id);
      return cta ? `${cta.verb} ${capsOf(cta.objectId)}` : '';
    }
    case 'role':
      return findRecord(document, 'role', target.id)?.name ?? '';
    default:
      return '';
  }
}
