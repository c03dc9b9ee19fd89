'use client';

import { memo } from 'react';

import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { type CardinalityNotation } from '@/lib/orca/views/nested/cardinality-notation';
import { nestedCellState, recordsOfCell, saidByRecords } from '@/lib/orca/views/nested/nested-cell';

import { YesMark } from './yes-mark';

type NestedCellMarkProps = {
  readonly rowId: string;
  readonly columnId: string;
  readonly notation: CardinalityNotation;
};

const centred = 'flex size-full items-center justify-center text-base';

/** What a cell shows: a mark with its colour and letter. It selects its own records, so no other cell renders it. */
export const NestedCellMark = memo(function ({ rowId, columnId, notation }: NestedCellMarkProps) {
  const said = saidByRecords(useDocument((document) => recordsOfCell(document, rowId, columnId)));
  const isSelf = rowId === columnId;
  switch (nestedCellState(said)) {
    case 'unasked':
      return (
        <span className={classNames(centred, isSelf && 'self-hatch')}>
          <span className="sr-only">{isSelf ? 'Itself, not asked' : 'Not asked'}</span>
        </span>
      );
    case 'no':
      return (
        <span className={classNames(centred, 'bg-hover text-quiet', isSelf && 'self-hatch')}>
          <span aria-hidden>—</span>
          <span className="sr-only">No</span>
        </span>
      );
    case 'question':
      return (
        <span className={classNames(centred, 'font-semibold text-accent', isSelf && 'self-hatch')}>
          <span aria-hidden className="rounded border border-dashed border-accent px-1.5">
            ?
          </span>
          <span className="sr-only">Question</span>
        </span>
      );
    case 'not_applicable':
      return <span className={classNames(centred, 'bg-hover text-xs text-quiet')}>n/a</span>;
    case 'yes':
      return <YesMark said={said} rowId={rowId} columnId={columnId} notation={notation} />;
  }
});
