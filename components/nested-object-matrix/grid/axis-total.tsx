import { TotalText } from '@/components/matrix/totals/total-text';
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
    <TotalText count={yes} askedPercent={askedPercent}>
      {isShown && (
        <span title={readingTitles[reading]} className="font-medium">
          {reading}
        </span>
      )}
    </TotalText>
  );
}
