export const zooms = [0.6, 0.8, 1, 1.25, 1.5] as const;
export const densities = ['compact', 'normal', 'roomy'] as const;
export const axisOrders = ['model', 'name', 'most'] as const;
export const axisGroupings = ['none', 'phase', 'type', 'reading'] as const;
export const notations = ['range', 'ratio', 'crow'] as const;

/** How a matrix is looked at; what is in it is the same in every view. */
export type MatrixView = {
  readonly zoom: (typeof zooms)[number];
  readonly density: (typeof densities)[number];
  /** Rows stand across and columns down. Orders and frozen counts mean what is shown as rows and columns. */
  readonly isTransposed: boolean;
  readonly rowOrder: (typeof axisOrders)[number];
  readonly columnOrder: (typeof axisOrders)[number];
  readonly grouping: (typeof axisGroupings)[number];
  /** Only heads whose name has this in it are shown; '' shows all. */
  readonly filter: string;
  readonly hidesEmpty: boolean;
  /** How many of the first rows and columns stay in sight. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly notation: (typeof notations)[number];
};

export const matrixViewNames = [
  'zoom',
  'density',
  'turned',
  'rows',
  'columns',
  'group',
  'find',
  'filled',
  'freezeRows',
  'freezeColumns',
  'notation',
] as const;

type ViewAddress = Readonly<Partial<Record<(typeof matrixViewNames)[number], string | undefined>>>;

/** Frozen rows and columns must leave room for those that are not. */
export const frozenMax = 8;

export const usualView: MatrixView = {
  zoom: 1,
  density: 'normal',
  isTransposed: false,
  rowOrder: 'model',
  columnOrder: 'model',
  grouping: 'none',
  filter: '',
  hidesEmpty: false,
  frozenRows: 0,
  frozenColumns: 0,
  notation: 'range',
};

/** The view that an address asks for; whatever it says that is none is the usual. */
export function matrixViewOf(address: ViewAddress): MatrixView {
  return {
    zoom: zooms.find((zoom) => String(zoom) === address.zoom) ?? usualView.zoom,
    density: oneOf(densities, address.density) ?? usualView.density,
    isTransposed: address.turned === '1',
    rowOrder: oneOf(axisOrders, address.rows) ?? usualView.rowOrder,
    columnOrder: oneOf(axisOrders, address.columns) ?? usualView.columnOrder,
    grouping: oneOf(axisGroupings, address.group) ?? usualView.grouping,
    filter: address.find ?? usualView.filter,
    hidesEmpty: address.filled === '1',
    frozenRows: frozenOf(address.freezeRows),
    frozenColumns: frozenOf(address.freezeColumns),
    notation: oneOf(notations, address.notation) ?? usualView.notation,
  };
}

/** The address of a view; what is usual is not in it. */
export function addressOfView(view: MatrixView): Required<ViewAddress> {
  const unlessUsual = (name: keyof MatrixView) =>
    view[name] === usualView[name] ? undefined : String(view[name]);
  return {
    zoom: unlessUsual('zoom'),
    density: unlessUsual('density'),
    turned: view.isTransposed ? '1' : undefined,
    rows: unlessUsual('rowOrder'),
    columns: unlessUsual('columnOrder'),
    group: unlessUsual('grouping'),
    find: unlessUsual('filter'),
    filled: view.hidesEmpty ? '1' : undefined,
    freezeRows: unlessUsual('frozenRows'),
    freezeColumns: unlessUsual('frozenColumns'),
    notation: unlessUsual('notation'),
  };
}

export function isUsualView(view: MatrixView): boolean {
  return Object.values(addressOfView(view)).every((value) => value === undefined);
}

/** The same view turned round: what was set for the rows goes with them. */
export function turnedView(view: MatrixView): MatrixView {
  return {
    ...view,
    isTransposed: !view.isTransposed,
    rowOrder: view.columnOrder,
    columnOrder: view.rowOrder,
    frozenRows: view.frozenColumns,
    frozenColumns: view.frozenRows,
  };
}

/** The next zoom in (1) or out (-1), or the same at either end. */
export function zoomedBy(zoom: MatrixView['zoom'], by: -1 | 1): MatrixView['zoom'] {
  return zooms[zooms.indexOf(zoom) + by] ?? zoom;
}

function oneOf<T extends string>(values: readonly T[], asked: string | undefined): T | undefined {
  return values.find((value) => value === asked);
}

function frozenOf(asked: string | undefined): number {
  const count = Number(asked ?? 0);
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), frozenMax) : 0;
}
