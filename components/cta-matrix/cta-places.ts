import { cellsOf, type GridBlock } from '@/components/grid/hands/grid-block';
import { type GridPosition } from '@/components/grid/hands/grid-navigation';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';

/** What has the focus: a cell or a head. The role null stands for the verbs that nobody may use yet. */
export type CtaFocus =
  | { readonly on: 'cell'; readonly objectId: string; readonly roleId: string | null }
  | { readonly on: 'object'; readonly objectId: string }
  | { readonly on: 'role'; readonly roleId: string | null };

/** The objects and roles in the order shown. Objects are the rows, or the columns where it is turned round. */
export type CtaOrder = {
  readonly objectIds: readonly string[];
  readonly roleIds: readonly (string | null)[];
  readonly isTransposed: boolean;
  readonly objectPlaces: ReadonlyMap<string, number>;
  readonly rolePlaces: ReadonlyMap<string | null, number>;
};

export type FocusAddress = {
  readonly row?: string | undefined;
  readonly column?: string | undefined;
};

const head = 'head';
const unassigned = 'unassigned';

export function ctaOrder(
  objectIds: readonly string[],
  roleIds: readonly (string | null)[],
  isTransposed: boolean,
): CtaOrder {
  const objectPlaces = new Map(objectIds.map((id, place) => [id, place]));
  const rolePlaces = new Map(roleIds.map((id, place) => [id, place]));
  return { objectIds, roleIds, isTransposed, objectPlaces, rolePlaces };
}

/** What stands in the rows and in the columns. */
export function axisIds({ objectIds, roleIds, isTransposed }: CtaOrder) {
  const roles = roleIds.map((id) => id ?? unassigned);
  return isTransposed
    ? { rowIds: roles, columnIds: objectIds }
    : { rowIds: objectIds, columnIds: roles };
}

/** The cell of a row and a column by what `axisIds` names them. */
export function cellOfIds(
  { isTransposed }: Pick<CtaOrder, 'isTransposed'>,
  rowId: string,
  columnId: string,
): VerbPlace {
  const [objectId, role] = isTransposed ? [columnId, rowId] : [rowId, columnId];
  return { objectId, roleId: role === unassigned ? null : role };
}

/** What stands at a position of the grid; nothing at the corner and outside. */
export function focusAt(order: CtaOrder, { row, column }: GridPosition): CtaFocus | undefined {
  const objectId = order.objectIds[order.isTransposed ? column : row];
  const roleId = order.roleIds[order.isTransposed ? row : column];
  if (objectId === undefined) return roleId === undefined ? undefined : { on: 'role', roleId };
  return roleId === undefined ? { on: 'object', objectId } : { on: 'cell', objectId, roleId };
}

/** The cell at a position; nothing where it is a head or outside. */
export function cellAt(order: CtaOrder, position: GridPosition): VerbPlace | undefined {
  const focus = focusAt(order, position);
  return focus?.on === 'cell' ? { objectId: focus.objectId, roleId: focus.roleId } : undefined;
}

/** Every cell of a block, row by row as shown. */
export function cellsInBlock(order: CtaOrder, block: GridBlock): readonly VerbPlace[] {
  return [...cellsOf(block)]
    .map((position) => cellAt(order, position))
    .filter((cell) => cell !== undefined);
}

/** Where it stands in the grid; nothing for what is not shown. */
export function shownPosition(order: CtaOrder, focus: CtaFocus): GridPosition | undefined {
  const object = focus.on === 'role' ? -1 : order.objectPlaces.get(focus.objectId);
  const role = focus.on === 'object' ? -1 : order.rolePlaces.get(focus.roleId);
  if (object === undefined || role === undefined) return undefined;
  return order.isTransposed ? { row: role, column: object } : { row: object, column: role };
}

/** Where the focus stands in the grid. */
export function positionOf(order: CtaOrder, focus: CtaFocus): GridPosition {
  return shownPosition(order, focus) ?? { row: 0, column: 0 };
}

/**
 * The focus that an address names, whichever way the matrix is turned. What it does not name is the first; what is not
 * shown (any more) is what stands where it stood last.
 */
export function focusOfAddress(
  order: CtaOrder,
  { row, column }: FocusAddress,
  last: GridPosition = { row: 0, column: 0 },
): CtaFocus {
  const place = order.isTransposed
    ? { object: last.column, role: last.row }
    : { object: last.row, role: last.column };
  const firstRole = nearest(order.roleIds, place.role) ?? null;
  const named = column === unassigned ? null : column;
  const roleId = named !== undefined && order.rolePlaces.has(named) ? named : firstRole;
  if (row === head) return { on: 'role', roleId };
  const firstObject = nearest(order.objectIds, place.object) ?? '';
  const objectId = row !== undefined && order.objectPlaces.has(row) ? row : firstObject;
  return column === head ? { on: 'object', objectId } : { on: 'cell', objectId, roleId };
}

function nearest<Id>(ids: readonly Id[], place: number): Id | undefined {
  return ids[Math.max(0, Math.min(place, ids.length - 1))];
}

export function addressOfFocus(focus: CtaFocus): Required<FocusAddress> {
  return {
    row: focus.on === 'role' ? head : focus.objectId,
    column: focus.on === 'object' ? head : (focus.roleId ?? unassigned),
  };
}
