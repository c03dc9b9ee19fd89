import { type PastePlan, type PlannedCell } from '@/lib/orca/pastes/paste-plan';
import { counted } from '@/lib/shared/counted';

/** What a paste would do, in sentences, the most important first. */
export function pasteSentences(plan: PastePlan): readonly string[] {
  const { changes, sameCount, unread, held, beyondCount, shortRowCount, notes } = plan;
  const made = madeHeads(plan);
  return [
    ...said(changes.length, 'changes', 'change'),
    ...(changes.length + made.length === 0 ? [nothingChanges(plan)] : []),
    ...(made === '' ? [] : [`${made} will be made.`]),
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
    ...(plan.isList ? ['It is read as a list: what cells say already stays.'] : []),
    ...notes,
  ];
}

function said(count: number, one: string, many: string): readonly string[] {
  return count > 0 ? [`${counted(count, 'cell')} ${count === 1 ? one : many}.`] : [];
}

/** Whether a paste does exactly what the table says: nothing to decide, nothing left out. */
export function isReadWhole(plan: PastePlan): boolean {
  const { unread, unknownHeads, notes, held, beyondCount } = plan;
  return unread.length + unknownHeads.length + notes.length + held.length + beyondCount === 0;
}

/** What the button says that carries a paste out. */
export function pasteLabel(plan: PastePlan): string {
  const { changes, operations } = plan;
  const made = madeHeads(plan);
  if (changes.length > 0 || operations.length === 0) {
    return `Paste ${counted(changes.length, 'cell')}`;
  }
  return made === '' ? 'Add names' : `Make ${made}`;
}

function nothingChanges({ operations }: PastePlan): string {
  return operations.length === 0 ? 'No cell changes.' : 'No cell changes; names are added.';
}

/** How many objects and roles a paste makes; '' where it makes none. */
function madeHeads({ operations }: PastePlan): string {
  const writes = operations.flatMap((operation) =>
    operation.type === 'records.write' ? operation.writes : [],
  );
  const made = writes.flatMap((write) => (write.write === 'create' ? [write.record.kind] : []));
  return (['object', 'role'] as const)
    .map((kind) => ({ kind, count: made.filter((other) => other === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => counted(count, `new ${kind}`))
    .join(' and ');
}

/** Whether two plans change the same cells to the same and leave the same ones as they are. */
export function doesTheSame(a: PastePlan, b: PastePlan): boolean {
  return toldOf(a) === toldOf(b);
}

/** The ids of what a plan makes are others each time; all else of it is said in words. */
function toldOf({ changes, unread, held, beyondCount, unknownHeads }: PastePlan): string {
  const heads = unknownHeads.map(({ key, choice }) => [key, choice]);
  return JSON.stringify([changes, unread, held, beyondCount, heads]);
}

/** How many cells are filled, replaced and cleared. */
export function changeCounts(
  changes: readonly PlannedCell[],
): Readonly<Record<PlannedCell['change'], number>> {
  const counts = { fill: 0, replace: 0, clear: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}
