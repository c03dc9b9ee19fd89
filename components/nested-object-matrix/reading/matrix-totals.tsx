'use client';

import { CornerUpLeft } from 'lucide-react';

import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { nestedObjectMatrix } from '@/lib/orca/views/nested/nested-object-matrix';
import { nestedTotals } from '@/lib/orca/views/nested/nested-totals';
import { counted } from '@/lib/shared/counted';

import { readingTitles } from './reading-titles';

const readings = [
  { reading: 'hub', one: 'hub', many: 'hubs' },
  { reading: 'popular', one: 'popular', many: 'popular' },
  { reading: 'leaf', one: 'leaf', many: 'leaves' },
  { reading: 'isolated', one: 'isolated', many: 'isolated' },
] as const;

/** What the whole matrix comes to, a moment behind the edits: no key waits for its counting. */
export function MatrixTotals({ onMissing }: { readonly onMissing: () => void }) {
  const document = useSettledDocument();
  const { asked, total } = nestedObjectMatrix(document).coverage;
  const { askedPercent, readings: counts, missingReverses } = nestedTotals(document);
  return (
    <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1 tabular-nums max-sm:w-full max-sm:flex-nowrap max-sm:justify-between">
      {missingReverses.length > 0 && (
        <Button onPress={onMissing} className="text-xs max-sm:px-0">
          <CornerUpLeft aria-hidden />
          {counted(missingReverses.length, 'reverse')} not asked
          <span className="max-sm:hidden">
            <Kbd keys="m" />
          </span>
        </Button>
      )}
      <p className="flex gap-3 max-md:hidden">
        {readings
          .filter(({ reading }) => counts[reading] > 0)
          .map(({ reading, one, many }) => (
            <span key={reading} title={readingTitles[reading]}>
              {counted(counts[reading], one, many)}
            </span>
          ))}
      </p>
      <p className="flex shrink-0 items-center gap-2">
        <span aria-hidden className="h-1.5 w-20 overflow-hidden rounded-sm bg-hover max-sm:hidden">
          <span className="block h-full bg-accent" style={{ width: `${askedPercent}%` }} />
        </span>
        {asked.toLocaleString('en')} of {total.toLocaleString('en')} asked, {askedPercent} %
      </p>
    </div>
  );
}
