export type AxisOrder = 'model' | 'name' | 'most';
export type AxisGrouping = 'none' | 'phase' | 'type' | 'reading';

/** A group that heads can be put in: groups stand by their place, then by their label. */
type AxisGroup = { readonly place: number; readonly label: string };

/** What is known of one row or column before it is decided whether and where it is shown. */
export type AxisItem = {
  readonly id: string;
  readonly name: string;
  /** Other names that it is found by. */
  readonly alsoCalled: readonly string[];
  /** How much it has of what the order “most” counts. */
  readonly count: number;
  /** By what it can be grouped; a grouping that none of them has makes no groups. */
  readonly groups: Readonly<Partial<Record<Exclude<AxisGrouping, 'none'>, AxisGroup>>>;
  /** Nothing is said in it. */
  readonly isEmpty: boolean;
};

export type AxisSettings = {
  /** Only those with all of these words in one of their names; '' is all. */
  readonly filter: string;
  readonly order: AxisOrder;
  readonly grouping: AxisGrouping;
  readonly hidesEmpty: boolean;
};

/** The rows or columns as they are shown, and where each group of them begins, from `start` to the next one's. */
export type ShownAxis = {
  readonly ids: readonly string[];
  readonly groups: readonly { readonly start: number; readonly label: string }[];
};

const noGroup: AxisGroup = { place: Number.MAX_SAFE_INTEGER, label: 'Others' };
const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Which of the items are shown, and in which order; they come in that of the model. */
export function shownAxis(items: readonly AxisItem[], settings: AxisSettings): ShownAxis {
  const { filter, order, grouping, hidesEmpty } = settings;
  const words = filter.toLowerCase().split(/\s+/u);
  const shown = items
    .filter((item) => !(hidesEmpty && item.isEmpty) && hasWords(item, words))
    .toSorted(orders[order]);
  const isGrouped = grouping !== 'none' && items.some(({ groups }) => groups[grouping]);
  if (!isGrouped) return { ids: shown.map(({ id }) => id), groups: [] };
  const groupOf = ({ groups }: AxisItem) => groups[grouping] ?? noGroup;
  const grouped = shown.toSorted(
    (a, b) =>
      groupOf(a).place - groupOf(b).place || names.compare(groupOf(a).label, groupOf(b).label),
  );
  return {
    ids: grouped.map(({ id }) => id),
    groups: grouped.flatMap((item, start) => {
      const { label } = groupOf(item);
      const before = grouped[start - 1];
      return before && groupOf(before).label === label ? [] : [{ start, label }];
    }),
  };
}

const orders: Readonly<Record<AxisOrder, (a: AxisItem, b: AxisItem) => number>> = {
  model: () => 0,
  name: (a, b) => names.compare(a.name, b.name),
  most: (a, b) => b.count - a.count,
};

function hasWords({ name, alsoCalled }: AxisItem, words: readonly string[]): boolean {
  return [name, ...alsoCalled].some((text) => {
    const called = text.toLowerCase();
    return words.every((word) => called.includes(word));
  });
}
