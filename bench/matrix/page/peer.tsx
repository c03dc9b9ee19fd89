import 'react-data-grid/lib/styles.css';
import { useMemo, useState } from 'react';
import { DataGrid, type CellKeyDownArgs, type Column } from 'react-data-grid';

import { type OrcaDocument } from '@/lib/orca/model/document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { cardinalityText } from '@/lib/orca/views/nested/cardinality-text';
import { filledColumns } from '@/lib/orca/views/nested/matrix-order';
import { nestedCellState, saidOfCell } from '@/lib/orca/views/nested/nested-cell';

import { PeerMark, type PeerCell } from './peer-mark';
import { sizes } from './sizes';

type Row = { readonly at: number; readonly cells: ReadonlyMap<number, PeerCell> };

const nameClasses = 'block truncate text-xs font-semibold object-caps';

/** react-data-grid with the same rows, sizes and marks; its cells read a map in their row. */
export function Peer({ document }: { readonly document: OrcaDocument }) {
  const [rows, setRows] = useState(() => rowsOf(document));
  const columns = useMemo(() => columnsOf(rows.length), [rows.length]);
  const toggle = ({ row, column }: CellKeyDownArgs<Row>) => {
    const at = Number(column?.key);
    const isNo = row?.cells.get(at)?.state === 'no';
    setRows((known) =>
      known.map((each) =>
        each.at === row?.at
          ? { ...each, cells: new Map(each.cells).set(at, { state: isNo ? 'question' : 'no' }) }
          : each,
      ),
    );
  };
  return (
    <DataGrid
      aria-label="Matrix"
      className="size-full"
      style={{ blockSize: '100%' }}
      columns={columns}
      rows={rows}
      rowKeyGetter={({ at }) => at}
      rowHeight={sizes.rowHeight}
      headerRowHeight={sizes.headHeight}
      onCellKeyDown={(args, event) => {
        if (event.key !== ' ') return;
        event.preventGridDefault();
        toggle(args);
      }}
    />
  );
}

function columnsOf(count: number): readonly Column<Row>[] {
  const heads: Column<Row> = {
    key: 'name',
    name: '',
    frozen: true,
    width: sizes.headWidth,
    renderCell: ({ row }) => <span className={nameClasses}>Thing {row.at}</span>,
  };
  const cells = Array.from({ length: count }, (_, at): Column<Row> => {
    const name = <span className={nameClasses}>Thing {at}</span>;
    return {
      key: String(at),
      name,
      width: sizes.columnWidth,
      renderCell: ({ row }) => <PeerMark cell={row.cells.get(at)} />,
    };
  });
  return [heads, ...cells];
}

function rowsOf(document: OrcaDocument): readonly Row[] {
  const objects = recordsOf(document, 'object');
  return objects.map(({ id }, at) => ({
    at,
    cells: new Map(
      filledColumns(document, id).map((column) => {
        const said = saidOfCell(document, id, objects[column]?.id ?? '');
        const [first] = said.relationships;
        const state = nestedCellState(said);
        const words = first && { label: first.label, many: cardinalityText(first.min, first.max) };
        return [column, { state, ...words }];
      }),
    ),
  }));
}
