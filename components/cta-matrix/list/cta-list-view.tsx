'use client';

import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';

import { gridAxis } from '@/components/grid/geometry/grid-axis';
import { Grid } from '@/components/grid/grid';
import { type GridHandle } from '@/components/grid/grid-props';
import { clampedPosition } from '@/components/grid/hands/grid-navigation';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { findRecord } from '@/lib/orca/model/lookups';
import { type CtaFilter } from '@/lib/orca/views/cta/cta-filter';
import { modelSort } from '@/lib/orca/views/cta/cta-list';

import { type CtaFocus } from '../cta-places';
import { EmptyList } from './empty-list';
import { EveryColumn } from './every-column';
import { LineHead } from './line-head';
import { lineInFocus } from './line-in-focus';
import { ListCell } from './list-cell';
import { ListColumnHead } from './list-column-head';
import { listColumns, listText, nextSort, type ListColumn } from './list-columns';
import { ListEditingContext } from './list-editing-context';
import { listedLine } from './listed-line';
import { useListCommands } from './use-list-commands';
import { useListLines } from './use-list-lines';

type CtaListViewProps = {
  readonly grid: RefObject<GridHandle | null>;
  readonly filter: CtaFilter;
  readonly focus: CtaFocus;
  /** The verb whose line has the focus. */
  readonly ctaId: string | undefined;
  readonly onFocus: (focus: CtaFocus, ctaId?: string) => void;
  /** Told whether it has no line at all. */
  readonly onEmpty: (isEmpty: boolean) => void;
};

const sizes = { rowHeight: 36, headHeight: 40 } as const;

/** Every use of every verb, one to a line: its tier, part of life and words are edited where they stand. */
export function CtaListView({ grid, filter, focus, ctaId, onFocus, onEmpty }: CtaListViewProps) {
  const store = useDocumentStore();
  const [sort, setSort] = useState(modelSort);
  const [column, setColumn] = useState(0);
  const [edited, setEdited] = useState<ListColumn>();
  const [isOnHeads, setOnHeads] = useState(false);
  const isTouched = useMediaQuery('(pointer: coarse)');
  const isNarrow = useMediaQuery('(width < 40rem)');
  const lines = useListLines(filter, sort);

  const found = lineInFocus(lines, focus, ctaId);
  const line = lines[Math.max(0, found)];
  // The panel and the bottom line tell of the line that is marked, from the first.
  useEffect(() => {
    if (!line || line.ctaId === ctaId) return;
    onFocus({ on: 'cell', objectId: line.objectId, roleId: line.roleId }, line.ctaId);
  }, [line, ctaId, onFocus]);
  const bounds = {
    rowMin: -1,
    columnMin: -1,
    rowCount: lines.length,
    columnCount: listColumns.length,
  } as const;
  const position = clampedPosition({ row: isOnHeads ? -1 : Math.max(0, found), column }, bounds);
  const rowHeight = isTouched ? 44 : sizes.rowHeight;
  const rows = useMemo(
    () => gridAxis({ count: lines.length, sizeOf: () => rowHeight }),
    [lines.length, rowHeight],
  );
  const press = useCallback((at: number) => {
    const by = listColumns[at]?.sort;
    setSort((now) => (by === undefined ? modelSort : nextSort(now, by)));
  }, []);
  const carryOut = useListCommands({ lines, onEdit: setEdited, onSort: press });
  const renderCell = useCallback(
    (row: number, at: number, isFocused: boolean) => {
      const shown = lines[row];
      const look = listColumns[at];
      return shown && look && <ListCell line={shown} column={look.id} isFocused={isFocused} />;
    },
    [lines],
  );
  const renderRowHead = useCallback(
    (row: number) => <LineHead objectId={lines[row]?.objectId ?? ''} />,
    [lines],
  );
  const renderColumnHead = useCallback(
    (at: number) => <ListColumnHead column={at} sort={sort} onPress={() => press(at)} />,
    [sort, press],
  );
  const isEmpty = lines.length === 0;
  // Then no verb is told of beside the list either: it would be one that is not looked for.
  useEffect(() => {
    onEmpty(isEmpty);
    return () => onEmpty(false);
  }, [isEmpty, onEmpty]);
  if (isEmpty) return <EmptyList />;
  return (
    <ListEditingContext
      value={
        edited && {
          column: edited,
          onDone: (byKey) => {
            setEdited(undefined);
            if (byKey) requestAnimationFrame(() => grid.current?.takeFocus());
          },
        }
      }
    >
      <Grid
        ref={grid}
        label="Calls to action, a line for each role. Enter on a head sorts."
        rows={rows}
        columns={columns}
        headWidth={isNarrow ? 112 : 168}
        headHeight={sizes.headHeight}
        zoom={1}
        FilledColumns={EveryColumn}
        focus={position}
        onFocus={({ row, column: at }) => {
          setEdited(undefined);
          setColumn(at);
          setOnHeads(row < 0);
          const next = lines[row];
          if (next) {
            onFocus({ on: 'cell', objectId: next.objectId, roleId: next.roleId }, next.ctaId);
          }
        }}
        onCommand={carryOut}
        textOf={({ row, column: at }) => {
          const listed = listedLine(store.document(), lines[row]);
          const look = listColumns[at];
          return listed && look ? listText(listed, look.id) : '';
        }}
        headTextOf={(axis, index) =>
          axis === 'column'
            ? (listColumns[index]?.title ?? '')
            : (findRecord(store.document(), 'object', lines[index]?.objectId ?? '')?.name ?? '')
        }
        renderCell={renderCell}
        renderRowHead={renderRowHead}
        renderColumnHead={renderColumnHead}
        sortOf={(at) => (listColumns[at]?.sort === sort.by ? sort.direction : undefined)}
        corner={<span className="block px-2 py-2.5 text-xs text-quiet">Object</span>}
      />
    </ListEditingContext>
  );
}

const columns = gridAxis({
  count: listColumns.length,
  sizeOf: (index) => listColumns[index]?.widthPx ?? 0,
});
