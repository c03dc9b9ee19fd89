import { type GridGroup } from './grid-props';

type Groups = readonly GridGroup[] | undefined;

/** The name of the group that a row or column belongs to. */
export function groupAt(groups: Groups, index: number): string | undefined {
  return groups?.findLast(({ start }) => start <= index)?.label;
}

/** Whether another group begins after a row or column. */
export function endsGroup(groups: Groups, index: number): boolean {
  return groups?.some(({ start }) => start === index + 1) ?? false;
}

export type GroupRun = GridGroup & { readonly end: number };

/** The groups that have something between two rows or columns, with where each ends (not included). */
export function groupRuns(
  groups: Groups,
  count: number,
  { first, last }: { readonly first: number; readonly last: number },
): readonly GroupRun[] {
  return (groups ?? [])
    .map((group, at, all) => ({ ...group, end: all[at + 1]?.start ?? count }))
    .filter(({ start, end }) => start < end && start <= last && end > first);
}
