import { type OrcaDocument } from '../../model/document';
import { recordsOf } from '../../model/lookups';
import { objectAxisParts } from '../heads/object-axis-item';
import { type AxisItem } from '../heads/shown-axis';
import { ctaCounts } from './cta-matrix';
import { shownRoles } from './shown-roles';

/** The objects of the CTA matrix, in the model's order; each counts its CTAs. */
export function ctaObjectItems(document: OrcaDocument): readonly AxisItem[] {
  const partsOf = objectAxisParts(document);
  return recordsOf(document, 'object').map((object) => {
    const { ctas, asked } = ctaCounts(document, { objectId: object.id });
    return { ...partsOf(object), count: ctas, isEmpty: ctas === 0 && asked === 0 };
  });
}

const kindGroups = {
  person: { place: 0, label: 'People' },
  system: { place: 1, label: 'Systems' },
} as const;

/** The roles of the CTA matrix, in the model's order; each counts what it may do. Nobody's column is no item. */
export function ctaRoleItems(document: OrcaDocument): readonly AxisItem[] {
  return shownRoles(document).map(({ id, name, roleKind }) => {
    const { ctas, asked } = ctaCounts(document, { roleId: id });
    const groups = { type: kindGroups[roleKind] };
    return { id, name, alsoCalled: [], count: ctas, groups, isEmpty: asked === 0 };
  });
}
