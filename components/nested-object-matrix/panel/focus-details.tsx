'use client';

import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';

import { type useMatrix } from '../use-matrix';
import { CellPanel } from './cell-panel';
import { HeadPanel } from './head-panel';

type FocusDetailsProps = {
  readonly matrix: Pick<ReturnType<typeof useMatrix>, 'focus' | 'editor' | 'show'>;
  readonly cell: CellPlace | undefined;
  /** The object whose head has the focus. */
  readonly head: string | undefined;
};

/** The panel of what has the focus. */
export function FocusDetails({ matrix: { focus, editor, show }, cell, head }: FocusDetailsProps) {
  return (
    <>
      {cell && (
        <CellPanel
          place={cell}
          onEdit={() => editor.open(cell, { field: 'label' })}
          onTurn={() => focus.focusCell({ rowId: cell.columnId, columnId: cell.rowId })}
        />
      )}
      {head !== undefined && <HeadPanel key={head} objectId={head} onShow={show} />}
    </>
  );
}
