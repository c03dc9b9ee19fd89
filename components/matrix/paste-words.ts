import { type PastePlan, type PlannedCell } from '@/lib/orca/views/paste-plan';
import { counted } from '@/lib/shared/counted';

/** What a paste would do, in sentences, the most important first. */
export function pasteSentences(plan: PastePlan): readonly string[] {
  const { changes, sameCount, unread, held, beyondCount, shortRowCount } = plan;
  return [
    ...(changes.length === 0 ? ['No cell changes.'] : said(changes.length, 'changes', 'change')),
    ...said(unread.length, 'could not be read', 'could not be read'),
    ...said(
      held.length,
      'is being edited by somebody else and stays as it is',
      'are being edited by somebody else and stay as they are',
    ),
    ...said(sameCount, 'says this already', 'say this already'),
    ...said(
      beyondCount,
      'lies beyond the matrix and goes nowhere',
      'lie beyond the matrix and go nowhere',
    ),
    ...(shortRowCount > 0
      ? [
          `${counted(shortRowCount, 'row')} ${shortRowCount === 1 ? 'is' : 'are'} shorter than the others: cells left out stay as they are.`,
        ]
      : []),
  ];
}

function said(count: number, one: string, many: string): readonly string[] {
  return count > 0 ? [`${counted(count, 'cell')} ${count === 1 ? one : many}.`] : [];
}

/** Whether a paste does exactly what the table says: nothing to decide, nothing left out. */
export function isReadWhole({ unread, unknownHeads, held, beyondCount }: PastePlan): boolean {
  return unread.length + unknownHeads.length + held.length + beyondCount === 0;
}

/** How many cells are filled, replaced and cleared. */
export function changeCounts(
  changes: readonly PlannedCell[],
): Readonly<Record<PlannedCell['change'], number>> {
  const counts = { fill: 0, replace: 0, clear: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}
