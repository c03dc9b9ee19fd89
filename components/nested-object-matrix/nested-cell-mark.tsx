'use client';

import { Repeat2 } from 'lucide-react';
import { memo } from 'react';

import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { cardinalityText } from '@/lib/orca/views/cardinality-text';
import { nestedCellState, recordsOfCell, saidByRecords } from '@/lib/orca/views/nested-cell';

type NestedCellMarkProps = { readonly rowId: string; readonly columnId: string };

const centred = 'flex size-full items-center justify-center text-base';

/** What a cell shows: a mark with its colour and letter. It selects its own records, so no other cell renders it. */
export const NestedCellMark = memo(function ({ rowId, columnId }: NestedCellMarkProps) {
  const said = saidByRecords(useDocument((document) => recordsOfCell(document, rowId, columnId)));
  const isSelf = rowId === columnId;
  switch (nestedCellState(said)) {
    case 'unasked':
      return (
        <span className={classNames(centred, isSelf && 'self-hatch text-control')}>
          {isSelf && <Repeat2 aria-hidden className="size-3.5" />}
          <span className="sr-only">{isSelf ? 'Itself, not asked' : 'Not asked'}</span>
        </span>
      );
    case 'no':
      return (
        <span className={classNames(centred, 'bg-hover text-quiet')}>
          <span aria-hidden>—</span>
          <span className="sr-only">No</span>
        </span>
      );
    case 'question':
      return (
        <span className={classNames(centred, 'font-semibold text-accent')}>
          <span aria-hidden className="rounded border border-dashed border-accent px-1.5">
            ?
          </span>
          <span className="sr-only">Question</span>
        </span>
      );
    case 'not_applicable':
      return <span className={classNames(centred, 'bg-hover text-xs text-quiet')}>n/a</span>;
    case 'yes':
      return <Yes said={said} />;
  }
});

function Yes({ said }: { readonly said: ReturnType<typeof saidByRecords> }) {
  const [first, ...more] = said.relationships;
  if (!first) return null;
  const title = said.relationships.map(({ label }) => label).join('; ');
  return (
    <span
      title={title || undefined}
      className="flex size-full flex-col justify-center bg-object-soft px-1.5 text-object-soft-ink"
    >
      <span className="sr-only">Yes: </span>
      <span className="flex items-center gap-1 text-xs font-medium">
        <span
          aria-hidden
          className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm bg-object font-semibold text-on-solid"
        >
          O
        </span>
        <span className="truncate">{cardinalityText(first.min, first.max)}</span>
        {more.length > 0 && <span>+{more.length}</span>}
        {said.answer?.value === 'question' && (
          <span className="ml-auto font-semibold" title="Still a question">
            ?<span className="sr-only">still a question</span>
          </span>
        )}
      </span>
      {first.label !== '' && <span className="truncate text-xs">{first.label}</span>}
    </span>
  );
}
