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
  /** Escape: back to the matrix. */
  readonly onLeave: () => void;
};

/** The panel of what has the focus. */
export function FocusDetails({ matrix, cell, head, onLeave }: FocusDetailsProps) {
  const { focus, editor, show } = matrix;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only hears Escape of the fields inside
    <div
      data-panel
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      {cell && (
        <CellPanel
          place={cell}
          onEdit={() => editor.open(cell, { field: 'label' })}
          onTurn={() => focus.focusCell({ rowId: cell.columnId, columnId: cell.rowId })}
        />
      )}
      {head !== undefined && <HeadPanel key={head} objectId={head} onShow={show} />}
    </div>
  );
}
