import { type OrcaDocument } from '../../model/document';
import { type CtaFilter } from './cta-filter';
import { ctaList } from './cta-list';
import { type CtaSide } from './cta-matrix';

/** What a filter finds, counted. A CTA is found where any of its uses is. */
export type CtaMatches = {
  readonly found: number;
  /** CTAs of the document. */
  readonly all: number;
  /** Found CTAs by object. */
  readonly byObject: ReadonlyMap<string, number>;
  /** Found uses by role; under null what nobody may use. */
  readonly byRole: ReadonlyMap<string | null, number>;
};

/** The matches that were asked for last: heads and totals all ask for the same. */
const latest = new WeakMap<OrcaDocument['tables'], { filter: CtaFilter; matches: CtaMatches }>();

/** How much of the document a filter finds, and where. */
export function ctaMatches(document: OrcaDocument, filter: CtaFilter): CtaMatches {
  const known = latest.get(document.tables);
  if (known?.filter === filter) return known.matches;
  const ctaIds = new Map<string, Set<string>>();
  const byRole = new Map<string | null, number>();
  for (const { object, cta, role } of ctaList(document, filter)) {
    ctaIds.set(object.id, (ctaIds.get(object.id) ?? new Set()).add(cta.id));
    const roleId = role?.id ?? null;
    byRole.set(roleId, (byRole.get(roleId) ?? 0) + 1);
  }
  const byObject = new Map([...ctaIds].map(([objectId, ids]) => [objectId, ids.size]));
  const found = [...byObject.values()].reduce((sum, count) => sum + count, 0);
  const matches = { found, all: document.tables.cta.size, byObject, byRole };
  latest.set(document.tables, { filter, matches });
  return matches;
}

/** How much of what is found stands in a row or column. */
export function matchesOn({ byObject, byRole }: CtaMatches, side: CtaSide): number {
  const count = 'objectId' in side ? byObject.get(side.objectId) : byRole.get(side.roleId);
  return count ?? 0;
}
