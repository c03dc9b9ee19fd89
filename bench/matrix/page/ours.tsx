import { useCallback, useMemo, useState } from 'react';

import { gridAxis } from '@/components/grid/geometry/grid-axis';
import { type GridCommand } from '@/components/grid/hands/grid-command';
import { matrixAxes } from '@/components/nested-object-matrix/axes/matrix-axes';
import { MatrixGrid } from '@/components/nested-object-matrix/grid/matrix-grid';
import { MatrixHead } from '@/components/nested-object-matrix/grid/matrix-head';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { answerCells } from '@/lib/orca/edits/nested/write-nested-cells';
import { recordsOf } from '@/lib/orca/model/lookups';
import { anId } from '@/lib/orca/testing/builders';
import { saidOfCell } from '@/lib/orca/views/nested/nested-cell';

import { sizes } from './sizes';

/** The nested-object matrix of the product: heads, marks, locks, the others' pointers and totals, over a document store. */
export function Ours() {
  const store = useDocumentStore();
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const ids = useMemo(() => recordsOf(store.document(), 'object').map(({ id }) => id), [store]);
  const axes = useMemo(() => matrixAxes({ ids, groups: [] }, { ids, groups: [] }, false), [ids]);
  const axisSizes = useMemo(() => sizesOf(ids.length), [ids]);
  const head = useCallback(
    (axis: 'row' | 'column') => (at: number) => <MatrixHead objectId={ids[at] ?? ''} axis={axis} />,
    [ids],
  );
  const renderRowHead = useMemo(() => head('row'), [head]);
  const renderColumnHead = useMemo(() => head('column'), [head]);
  const toggle = ({ type, at }: GridCommand) => {
    const [rowId, columnId] = [ids[at.row], ids[at.column]];
    if (type !== 'cycle' || rowId === undefined || columnId === undefined) return false;
    const document = store.document();
    const isNo = saidOfCell(document, rowId, columnId).answer?.value === 'no';
    const answer = isNo ? 'question' : 'no';
    store.edit(answerCells(document, [{ rowId, columnId }], answer, anId));
    return true;
  };
  return (
    <MatrixGrid
      axes={axes}
      sizes={axisSizes}
      view={{ zoom: 1, notation: 'range' }}
      focus={focus}
      onFocus={setFocus}
      onCommand={toggle}
      onSelect={nothing}
      onPaste={nothing}
      onPasteRefused={nothing}
      onScroller={nothing}
      renderRowHead={renderRowHead}
      renderColumnHead={renderColumnHead}
      rowsEnd={undefined}
      ref={null}
    />
  );
}

const nothing = () => {};

function sizesOf(count: number) {
  return {
    rows: gridAxis({ count, sizeOf: () => sizes.rowHeight }),
    columns: gridAxis({ count, sizeOf: () => sizes.columnWidth }),
    headWidth: sizes.headWidth,
    headHeight: sizes.headHeight,
    totalWidth: 112,
    totalHeight: 36,
    onResize: nothing,
    onResetWidths: undefined,
  };
}
