'use client';

import { LayoutGrid, List } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';

import { type GridCommand } from '@/components/grid/grid-command';
import { clampedPosition, type GridPosition } from '@/components/grid/grid-navigation';
import { type GridHandle } from '@/components/grid/sparse-grid';
import { placeOf } from '@/components/presence/cells/place-of';
import { useCellPlace } from '@/components/presence/cells/use-cell-place';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { Screen } from '@/components/studio/screen';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useDocument } from '@/lib/client/document/use-document';
import { useSearchParamsState } from '@/lib/client/view/use-search-params-state';
import { type CellAnswer } from '@/lib/orca/edits/answer-cell';
import { matrixOrder, type MatrixOrder } from '@/lib/orca/views/matrix-order';
import { nestedCellState, saidOfCell } from '@/lib/orca/views/nested-cell';

import { CellPanel } from './cell-panel';
import { MatrixGrid } from './matrix-grid';
import { MatrixOverview } from './matrix-overview';
import { ReadingLine } from './reading-line';
import { type FieldRequest } from './relationship-fields';
import { RowReading } from './row-reading';
import { TooFewObjects } from './too-few-objects';
import { useAnswers } from './use-answers';

const title = 'Relationships';
const urlNames = ['row', 'column', 'view'] as const;

/** Relationship discovery: the nested-object matrix, cell by cell or row by row. */
export function NestedObjectScreen() {
  const order = useDocument(matrixOrder);
  const count = order.objects.length;
  if (count >= 2) return <MatrixScreen order={order} />;
  return (
    <Screen title={title}>
      <TooFewObjects count={count} />
    </Screen>
  );
}

function MatrixScreen({ order }: { readonly order: MatrixOrder }) {
  const { objects } = order;
  const [url, setUrl] = useSearchParamsState(urlNames);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [request, setRequest] = useState<FieldRequest>();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const grid = useRef<GridHandle>(null);
  const hasPanel = useMediaQuery('(width >= 64rem)');
  const answer = useAnswers();
  const mayEdit = useMayEdit();
  const store = useDocumentStore();
  const { isRefused, takeOver } = useRefusal();

  const isList = url.view === 'list';
  const focus = focusOf(order, url);
  const idAt = (place: number) => objects[place]?.id ?? '';
  const rowId = idAt(focus.row);
  const columnId = idAt(focus.column);
  useCellPlace(placeOf.nestedCell(rowId, columnId));

  const focusCell = ({ row, column }: GridPosition) => {
    setRequest(undefined);
    setUrl({ row: idAt(row), column: idAt(column) });
  };
  const dropRequest = useCallback(() => setRequest(undefined), []);
  const editCell = ({ row, column }: GridPosition, asked: FieldRequest) => {
    if (isRefused(placeOf.nestedCell(idAt(row), idAt(column)))) return;
    const said = saidOfCell(store.snapshot().document, idAt(row), idAt(column));
    // To describe what was not asked yet is to say yes to it.
    if (hasPanel && nestedCellState(said) === 'unasked') answer(idAt(row), idAt(column), 'yes');
    setRequest(asked);
    if (!hasPanel) setSheetOpen(true);
  };
  const closeSheet = () => {
    setSheetOpen(false);
    dropRequest();
  };
  const carryOut = (command: GridCommand): boolean => {
    setRequest(undefined);
    const at = [idAt(command.at.row), idAt(command.at.column)] as const;
    switch (command.type) {
      case 'cycle':
        answer(...at, 'next');
        return true;
      case 'clear':
        answer(...at, 'unasked');
        return true;
      case 'edit':
        editCell(command.at, { field: 'label' });
        return true;
      case 'type': {
        const typed = answersByKey.get(command.text.toLowerCase());
        if (typed) answer(...at, typed);
        else if (/[0-9*]/.test(command.text)) {
          editCell(command.at, { field: 'cardinality', text: command.text });
        } else {
          const describe = () => editCell(command.at, { field: 'label' });
          return command.text === 't' && takeOver(placeOf.nestedCell(...at), describe);
        }
        return true;
      }
    }
  };

  const panel = (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only hears Escape of the fields inside
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') grid.current?.takeFocus();
      }}
    >
      <CellPanel
        rowId={rowId}
        columnId={columnId}
        request={request}
        onServed={dropRequest}
        onTurn={() => focusCell({ row: focus.column, column: focus.row })}
      />
    </div>
  );
  return (
    <Screen
      title={title}
      actions={<ViewButtons isList={isList} onChange={(view) => setUrl({ view })} />}
      panel={
        hasPanel ? (
          <>
            {panel}
            {!isList && <MatrixOverview scroller={scroller} onPoint={focusCell} />}
          </>
        ) : undefined
      }
      status={
        <ReadingLine
          rowId={rowId}
          columnId={columnId}
          action={
            !hasPanel &&
            !isList && (
              <Button variant="outlined" onPress={() => setSheetOpen(true)}>
                {mayEdit ? 'Answer' : 'Details'}
              </Button>
            )
          }
        />
      }
    >
      {isList && (
        <RowReading
          objects={objects}
          rowId={rowId}
          columnId={columnId}
          onFocus={(row, column) => setUrl({ row, column })}
        />
      )}
      {!isList && (
        <MatrixGrid
          ref={grid}
          objects={objects}
          focus={focus}
          onFocus={focusCell}
          onCommand={carryOut}
          onScroller={setScroller}
        />
      )}
      <Dialog title="Cell" isOpen={isSheetOpen && !hasPanel} onClose={closeSheet}>
        <div className="-m-4">{panel}</div>
      </Dialog>
    </Screen>
  );
}

const answersByKey: ReadonlyMap<string, CellAnswer> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
  ['?', 'question'],
]);

/** The focused cell; a new matrix opens on the first pair, not on an object with itself. */
function focusOf(
  { objects, placeOf: places }: MatrixOrder,
  {
    row = '',
    column = '',
  }: { readonly row?: string | undefined; readonly column?: string | undefined },
): GridPosition {
  const wanted = { row: places.get(row) ?? 0, column: places.get(column) ?? 1 };
  const count = objects.length;
  return clampedPosition(wanted, { rowMin: 0, columnMin: 0, rowCount: count, columnCount: count });
}

type ViewButtonsProps = {
  readonly isList: boolean;
  readonly onChange: (view: 'list' | undefined) => void;
};

function ViewButtons({ isList, onChange }: ViewButtonsProps) {
  return (
    <>
      <ToggleButton isSelected={!isList} onChange={() => onChange(undefined)}>
        <LayoutGrid aria-hidden /> Matrix
      </ToggleButton>
      <ToggleButton isSelected={isList} onChange={() => onChange('list')}>
        <List aria-hidden /> Row by row
      </ToggleButton>
    </>
  );
}
