import { useCallback, useMemo, useState } from 'react';

import { Grid } from '@/components/grid/grid';
import { gridAxis } from '@/components/grid/grid-axis';
import { type GridCommand } from '@/components/grid/grid-command';
import { AxesProvider } from '@/components/nested-object-matrix/axes/axes-context';
import { matrixAxes } from '@/components/nested-object-matrix/axes/matrix-axes';
import { NestedCellMark } from '@/components/nested-object-matrix/cell/nested-cell-mark';
import { FilledColumns } from '@/components/nested-object-matrix/grid/filled-columns';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { answerCells } from '@/lib/orca/edits/write-nested-cells';
import { recordsOf } from '@/lib/orca/model/lookups';
import { anId } from '@/lib/orca/testing/builders';
import { saidOfCell } from '@/lib/orca/views/nested-cell';

import { sizes } from './sizes';

const objectName = (at: number) => (
  <span className="block truncate p-2 text-xs font-semibold object-caps">Thing {at}</span>
);

/** The grid of the product over a document store, with the marks of the nested-object matrix. */
export function Ours() {
  const store = useDocumentStore();
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const ids = useMemo(() => recordsOf(store.document(), 'object').map(({ id }) => id), [store]);
  const axes = useMemo(() => matrixAxes({ ids, groups: [] }, { ids, groups: [] }, false), [ids]);
  const rows = useMemo(() => gridAxis({ count: ids.length, sizeOf: () => sizes.rowHeight }), [ids]);
  const columns = useMemo(
    () => gridAxis({ count: ids.length, sizeOf: () => sizes.columnWidth }),
    [ids],
  );
  const renderCell = useCallback(
    (row: number, column: number) => (
      <NestedCellMark rowId={ids[row] ?? ''} columnId={ids[column] ?? ''} notation="range" />
    ),
    [ids],
  );
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
    <AxesProvider value={axes}>
      <Grid
        label="Matrix"
        rows={rows}
        columns={columns}
        headWidth={sizes.headWidth}
        headHeight={sizes.headHeight}
        zoom={1}
        FilledColumns={FilledColumns}
        focus={focus}
        onFocus={setFocus}
        onCommand={toggle}
        textOf={noText}
        headTextOf={noText}
        renderCell={renderCell}
        renderRowHead={objectName}
        renderColumnHead={objectName}
      />
    </AxesProvider>
  );
}

const noText = () => '';
