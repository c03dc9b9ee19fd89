import { type CtaFocus } from '../cta-places';
import { type ListLine } from './use-list-lines';

/** The line of the chosen verb for the role in focus, else of any; without one the first of the focused cell. */
export function lineInFocus(
  lines: readonly ListLine[],
  focus: CtaFocus,
  ctaId: string | undefined,
): number {
  const objectId = focus.on === 'role' ? undefined : focus.objectId;
  const roleId = focus.on === 'object' ? undefined : focus.roleId;
  const isOf = (line: ListLine) => ctaId === undefined || line.ctaId === ctaId;
  const exact = lines.findIndex(
    (line) => isOf(line) && line.roleId === roleId && line.objectId === objectId,
  );
  return exact < 0 ? lines.findIndex((line) => line.ctaId === ctaId) : exact;
}
