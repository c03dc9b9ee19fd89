import { type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { objectTypes } from '../../model/object';
import { type RecordOf } from '../../model/record';
import { type AxisItem } from './shown-axis';

type ObjectParts = Pick<AxisItem, 'id' | 'name' | 'alsoCalled' | 'groups'>;

const typeLabels: Readonly<Record<RecordOf<'object'>['objectType'], string>> = {
  plain: 'Plain objects',
  junction: 'Junctions',
  template: 'Templates',
  instance: 'Instances',
  record: 'Records',
  singleton: 'Singletons',
};

/** What any matrix knows of the objects at its side: their names, phases and types. */
export function objectAxisParts(
  document: OrcaDocument,
): (object: RecordOf<'object'>) => ObjectParts {
  const phases = new Map(
    recordsOf(document, 'phase').map(({ id, name }, place) => [id, { place, label: name }]),
  );
  return ({ id, name, plural, userLabel, synonyms, phaseId, objectType }) => {
    const phase = phases.get(phaseId ?? '');
    return {
      id,
      name,
      alsoCalled: [plural, userLabel, ...synonyms.map((synonym) => synonym.name)],
      groups: {
        ...(phase && { phase }),
        type: { place: objectTypes.indexOf(objectType), label: typeLabels[objectType] },
      },
    };
  };
}
