import { crudTags } from '@/lib/orca/model/cta';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { tiers } from '@/lib/orca/model/grant';
import { findGrant, findRecord } from '@/lib/orca/model/lookups';
import { type Operation } from '@/lib/orca/operations/operation';

import { chipActOf } from '../cell/chip-keys';
import { type ListColumn } from './list-columns';
import { type ListLine } from './use-list-lines';

/**
 * What a letter sets in a line of the list: `p s t q` in the column of tiers, `c r u d` in that of parts of life. The
 * letter that stands already takes it away; empty where the letter says nothing there.
 */
export function listEdit(
  document: OrcaDocument,
  { ctaId, roleId }: ListLine,
  column: ListColumn,
  letter: string,
): readonly Operation[] {
  const cta = findRecord(document, 'cta', ctaId);
  const grant = findGrant(document, ctaId, roleId ?? '');
  const act = cta && chipActOf(letter, { crud: cta.crud, tier: grant?.tier ?? null });
  if (act?.do === 'crud' && column === 'crud') {
    return [{ type: 'cta.update', id: ctaId, patch: { crud: act.crud } }];
  }
  return act?.do === 'tier' && column === 'tier' && grant
    ? [{ type: 'grant.update', id: grant.id, patch: { tier: act.tier } }]
    : [];
}

/** The letter that the space bar stands for: that of the next value, and of the last, which takes it away. */
export function nextLetter(
  document: OrcaDocument,
  { ctaId, roleId }: ListLine,
  column: ListColumn,
): string {
  const letters = column === 'crud' ? crudTags.map((tag) => tag.charAt(0)) : tiers;
  const now =
    column === 'crud'
      ? findRecord(document, 'cta', ctaId)?.crud?.charAt(0)
      : findGrant(document, ctaId, roleId ?? '')?.tier;
  const at = letters.findIndex((letter) => letter === now);
  return letters[Math.min(at + 1, letters.length - 1)] ?? '';
}
