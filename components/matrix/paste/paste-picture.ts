import { type PlannedCell } from '@/lib/orca/pastes/paste-plan';

export type PastePicture = {
  /** How many cells it is wide and high. */
  readonly columns: number;
  readonly rows: number;
  /** The places of the cells of each kind of change. */
  readonly places: Readonly<
    Record<PlannedCell['change'], readonly { readonly row: number; readonly column: number }[]>
  >;
};

/** Where the changes of a paste lie to each other; they come row by row, each row from the first column on. */
export function pastePicture(changes: readonly PlannedCell[]): PastePicture {
  const rows = new Map<string, number>();
  for (const { row } of changes) if (!rows.has(row)) rows.set(row, rows.size);
  const columns = columnOrder(changes);
  const places: Record<PlannedCell['change'], { row: number; column: number }[]> = {
    fill: [],
    replace: [],
    clear: [],
  };
  for (const { row, column, change } of changes) {
    places[change].push({ row: rows.get(row) ?? 0, column: columns.get(column) ?? 0 });
  }
  return { columns: columns.size, rows: rows.size, places };
}

/** The columns as every row has them one after the other: one that a row skips stands where another row has it. */
function columnOrder(changes: readonly PlannedCell[]): ReadonlyMap<string, number> {
  const order: string[] = [];
  const known = new Set<string>();
  let row: string | undefined;
  let place = 0;
  for (const change of changes) {
    if (change.row !== row) place = 0;
    row = change.row;
    if (known.has(change.column)) place = order.indexOf(change.column) + 1;
    else {
      order.splice(place, 0, change.column);
      known.add(change.column);
      place += 1;
    }
  }
  return new Map(order.map((column, at) => [column, at]));
}
