'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { findRecord } from '@/lib/orca/model/lookups';
import { capsName } from '@/lib/orca/views/caps-name';
import { cardinalitySentence } from '@/lib/orca/views/nested/cardinality-sentence';
import { readingSentence } from '@/lib/orca/views/nested/reading-sentence';
import { counted } from '@/lib/shared/counted';

import { useNestedCell } from '../cell/use-nested-cell';
import { MatrixTotals } from './matrix-totals';

type ReadingLineProps = {
  readonly cell: CellPlace | undefined;
  /** The object whose head has the focus. */
  readonly head: string | undefined;
  /** How many cells are selected; 0 where it is the focused one alone. */
  readonly selected: number;
  readonly onMissing: () => void;
};

/** The bottom line: the focused cell as a sentence with how many both ways, and what the whole comes to. */
export function ReadingLine({ cell, head, selected, onMissing }: ReadingLineProps) {
  return (
    <div className="flex min-w-0 grow flex-wrap items-center gap-x-4 gap-y-1">
      {/* As high for one line as for the two of a yes: the matrix above does not move with the focus. */}
      <div
        aria-live="polite"
        className="flex min-h-18 min-w-0 flex-col justify-center text-sm text-ink max-sm:basis-full sm:min-h-9"
      >
        {cell && <CellSentence {...cell} />}
        {head !== undefined && <HeadSentence objectId={head} />}
      </div>
      {selected > 1 && (
        <p role="status" className="shrink-0 font-medium text-ink tabular-nums">
          {counted(selected, 'cell')} selected
        </p>
      )}
      <MatrixTotals onMissing={onMissing} />
    </div>
  );
}

function CellSentence({ rowId, columnId }: CellPlace) {
  const cell = useNestedCell(rowId, columnId);
  const reverse = useNestedCell(columnId, rowId);
  const counts = cell && reverse && cardinalitySentence(cell, reverse);
  return (
    <>
      <p>{cell && readingSentence(cell)}</p>
      {counts && <p className="text-xs text-quiet">{counts}</p>}
    </>
  );
}

function HeadSentence({ objectId }: { readonly objectId: string }) {
  const object = useDocument((document) => findRecord(document, 'object', objectId));
  if (!object) return null;
  const { definition } = object;
  return (
    <p className="line-clamp-2">
      {capsName(object)}
      {definition === '' ? ': nobody has said yet what it is.' : `: ${definition}`}
    </p>
  );
}
