import { type GridGroup } from '../grid-props';

type Groups = readonly GridGroup[] | undefined;

/** The name of the group that a row or column belongs to. */
export function groupAt(groups: Groups, index: number): string | undefined {
  return groups?.findLast(({ start }) => start <= index)?.label;
}

/** Whether another group begins after a row or column. */
export function endsGroup(groups: Groups, index: number): boolean {
  return groups?.some(({ start }) => start === index + 1) ?? false;
}

export type GroupRun = GridGroup & {
  readonly end: number;
  /** Begins among those before, which scroll otherwise: the rest of a group that is named there. */
  readonly goesOn: boolean;
};

type Span = {
  /** Where the rows or columns begin and end that scroll together; the end is not one of them. */
  readonly from: number;
  readonly to: number;
  /** The first and the last that are drawn. */
  readonly first: number;
  readonly last: number;
};

/** The groups of which something is drawn, with where each ends (not included), cut at where other cells scroll. */
export function groupRuns(groups: Groups, { from, to, first, last }: Span): readonly GroupRun[] {
  return (groups ?? [])
    .map(({ label, start }, at, all) => ({
      label,
      start: Math.max(start, from),
      goesOn: start < from,
      end: Math.min(all[at + 1]?.start ?? to, to),
    }))
    .filter(({ start, end }) => start < end && start <= last && end > first);
}
