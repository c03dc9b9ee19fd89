import { type OrcaDocument } from '@/lib/orca/model/document';
import { ctaObjectItems, ctaRoleItems } from '@/lib/orca/views/cta/cta-axis-items';
import { isCtaFiltered, type CtaFilter } from '@/lib/orca/views/cta/cta-filter';
import { ctaList } from '@/lib/orca/views/cta/cta-list';
import { type AxisItem } from '@/lib/orca/views/heads/shown-axis';

/** The objects of the matrix; while something is looked for, those without any of it count as empty. */
export function matchingObjects(document: OrcaDocument, filter: CtaFilter): readonly AxisItem[] {
  const items = ctaObjectItems(document);
  if (!isCtaFiltered(filter)) return items;
  return emptyUnless(items, new Set(ctaList(document, filter).map(({ object }) => object.id)));
}

/** The same for its roles. */
export function matchingRoles(document: OrcaDocument, filter: CtaFilter): readonly AxisItem[] {
  const items = ctaRoleItems(document);
  if (!isCtaFiltered(filter)) return items;
  return emptyUnless(items, new Set(ctaList(document, filter).map(({ role }) => role?.id ?? '')));
}

function emptyUnless(items: readonly AxisItem[], found: ReadonlySet<string>): readonly AxisItem[] {
  return items.map((item) => ({ ...item, isEmpty: !found.has(item.id) }));
}
