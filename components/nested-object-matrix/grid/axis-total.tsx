import { classNames } from '@/components/ui/class-names';
import { type AxisTotal } from '@/lib/orca/views/nested/nested-totals';

import { readingTitles } from '../reading/reading-titles';

type AxisTotalTextProps = {
  readonly total: AxisTotal;
  /** Of the model: what one sees from here, or from where one sees this. */
  readonly axis: 'row' | 'column';
};

/** What a row or column comes to: its yeses, how much of it was asked, and what it reads like. */
export function AxisTotalText({ total, axis }: AxisTotalTextProps) {
  const { yes, askedPercent, reading } = total;
  // What is popular stands in its column, the others in their row.
  const isShown = reading !== '' && (reading === 'popular') === (axis === 'column');
  return (
    <span
      title={isShown ? readingTitles[reading] : undefined}
      className={classNames(
        'flex h-full flex-wrap content-center items-center gap-x-1.5 overflow-hidden px-2 text-xs max-sm:px-1.5',
        askedPercent === 100 ? 'text-accent' : 'text-quiet',
      )}
    >
      <span className="text-ink">{yes}</span>
      {askedPercent} %{isShown && <span className="font-medium text-ink">{reading}</span>}
    </span>
  );
}
