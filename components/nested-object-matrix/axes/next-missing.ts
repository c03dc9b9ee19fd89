import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { type MissingReverse } from '@/lib/orca/views/nested/missing-reverse';

type MissingAsked = {
  readonly focused: CellPlace | undefined;
  readonly placeOf: ReadonlyMap<string, number>;
  /** Leaves out what a filter hides. */
  readonly isShown: (cell: CellPlace) => boolean;
};

/**
 * The next cell that was never asked although its other direction is a yes: the first after the focused one, around the
 * end. The yeses come in the order of `placeOf`, row by row.
 */
export function nextMissing(
  yeses: readonly MissingReverse[],
  { focused, placeOf, isShown }: MissingAsked,
): CellPlace | undefined {
  const place = (id: string | undefined) => placeOf.get(id ?? '') ?? -1;
  // The focused cell, if it is one, is the reverse of a yes.
  const row = place(focused?.columnId);
  const column = place(focused?.rowId);
  const isAfter = (yes: MissingReverse) =>
    place(yes.rowId) > row || (place(yes.rowId) === row && place(yes.columnId) > column);
  const shown = yeses.filter((yes) => isShown(reverseOf(yes)));
  const next = shown.find(isAfter) ?? shown[0];
  return next && reverseOf(next);
}

/** Why there is none to go to, where the filter hides `hidden` of them. */
export function noneMissingText(hidden: number): string {
  if (hidden === 0) return 'Every yes was asked the other way too.';
  const are = hidden === 1 ? 'is' : 'are';
  return `Every yes shown was asked the other way too. ${hidden} not asked ${are} filtered out.`;
}

function reverseOf({ rowId, columnId }: MissingReverse): CellPlace {
  return { rowId: columnId, columnId: rowId };
}
