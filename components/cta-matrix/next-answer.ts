import { nextVerbless, type VerblessAnswer, type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findAnswer } from '@/lib/orca/model/lookups';
import { heldInCell } from '@/lib/orca/views/cta/cta-matrix';

/** The first verb that stands in a cell, if any does. */
export function firstVerbOf(document: OrcaDocument, place: VerbPlace): string | undefined {
  return heldInCell(document, place).held[0]?.cta.id;
}

/**
 * What the space bar says next in cells: all follow the first. It takes no verbs away: where there are some it asks a
 * question of them or takes that back, and of several cells those with verbs are left out of what would deny them.
 */
export function nextAnswer(
  document: OrcaDocument,
  cells: readonly VerbPlace[],
): { readonly value: VerblessAnswer | null; readonly cells: readonly VerbPlace[] } {
  const [first] = cells;
  if (!first) return { value: null, cells };
  const hasVerbs = (cell: VerbPlace) => firstVerbOf(document, cell) !== undefined;
  const saidIn = ({ objectId, roleId }: VerbPlace) =>
    findAnswer(document, 'cta', objectId, roleId ?? '')?.value;
  const now = saidIn(first);
  if (hasVerbs(first) && now === 'question') {
    // Only questions are taken back: what other cells say stays.
    return { value: null, cells: cells.filter((cell) => saidIn(cell) === 'question') };
  }
  if (hasVerbs(first)) return { value: 'question', cells };
  const value = nextVerbless(now);
  const isDenial = value === 'not_permitted' || value === 'not_applicable';
  return { value, cells: isDenial ? cells.filter((cell) => !hasVerbs(cell)) : cells };
}
