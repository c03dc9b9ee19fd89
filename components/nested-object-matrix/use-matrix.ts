'use client';

import { useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

import { type GridHandle, type GridProps } from '@/components/grid/grid-props';
import { type GridBlock } from '@/components/grid/hands/grid-block';
import { type GridCommand } from '@/components/grid/hands/grid-command';
import { type HeadActions } from '@/components/matrix/heads/head-actions';
import { useHeadEditing } from '@/components/matrix/heads/use-head-editing';
import { type MatrixView } from '@/components/matrix/view/matrix-view';
import { useMatrixView, type ChangeMatrixView } from '@/components/matrix/view/use-matrix-view';
import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { matrixOrder } from '@/lib/orca/views/nested/matrix-order';
import { nestedTotals } from '@/lib/orca/views/nested/nested-totals';

import { positionOf, type MatrixAxes } from './axes/matrix-axes';
import { nextMissing, noneMissingText } from './axes/next-missing';
import { useGridAxes } from './axes/use-grid-axes';
import { useMatrixAxes } from './axes/use-matrix-axes';
import { useMatrixFocus, type MatrixFocus } from './axes/use-matrix-focus';
import { useMatrixCommands } from './commands/use-matrix-commands';
import { useCellEditor } from './editor/use-cell-editor';
import { useHeadRendering } from './grid/use-head-rendering';
import { focusInDetails } from './panel/focus-in-details';

type Matrix = {
  readonly view: MatrixView;
  readonly changeView: ChangeMatrixView;
  readonly axes: MatrixAxes;
  readonly sizes: ReturnType<typeof useGridAxes>;
  readonly focus: MatrixFocus;
  readonly grid: RefObject<GridHandle | null>;
  readonly editor: ReturnType<typeof useCellEditor>;
  readonly heads: HeadActions;
  readonly renderHeads: Pick<GridProps, 'renderRowHead' | 'renderColumnHead'>;
  readonly carryOut: (command: GridCommand) => boolean;
  /** The block around the focused cell, if more than it is selected. */
  readonly block: GridBlock | undefined;
  readonly select: (block: GridBlock | undefined) => void;
  /** Goes to a cell with the keyboard. */
  readonly show: (cell: CellPlace) => void;
  /** Moves on to a cell whose other direction is a yes, and returns it; says so where there is none. */
  readonly goToMissing: () => CellPlace | undefined;
  /** The object that is asked to be removed. */
  readonly removing: string | undefined;
  readonly endRemoving: () => void;
};

/** The nested-object matrix as it is looked at and edited here: view, focus, keys, heads and the cell's editor. */
export function useMatrix(): Matrix {
  const [view, changeView] = useMatrixView();
  const axes = useMatrixAxes(view);
  const sizes = useGridAxes(axes, view);
  const focus = useMatrixFocus(axes);
  const [block, select] = useState<GridBlock>();
  const [removing, setRemoving] = useState<string>();
  const grid = useRef<GridHandle>(null);
  const store = useDocumentStore();
  const { announce } = useToasts();
  const { cell, position } = focus;

  const takeFocus = () => grid.current?.takeFocus();
  const editor = useCellEditor({
    takeFocus,
    rest: () => {
      if (grid.current) grid.current.rest();
      // Row by row there is no grid, and a line's button may stand for another cell by now.
      else document.querySelector<HTMLElement>('#screen-title')?.focus();
    },
    goDown: () => {
      const row = Math.min(position.row + 1, axes.rows.ids.length - 1);
      focus.focus({ ...position, row });
    },
  });
  const heads = useHeadEditing({
    isOrdered: (axis) => isInModelOrder(view, axis),
    shownIds: (axis) => axes[axis === 'row' ? 'rows' : 'columns'].ids,
    onRemove: ({ id }) => setRemoving(id),
    takeFocus,
  });
  const show = (place: CellPlace) => {
    // Drawn first: the keyboard goes along to a cell that was not there before.
    flushSync(() => focus.focusCell(place));
    takeFocus();
  };
  const goToMissing = () => {
    const document = store.document();
    const { missingReverses } = nestedTotals(document);
    const { placeOf: places } = matrixOrder(document);
    const next = nextMissing(missingReverses, {
      focused: cell,
      placeOf: places,
      isShown: (place) => positionOf(axes, place) !== undefined,
    });
    if (next) show(next);
    else announce({ text: noneMissingText(missingReverses.length), isPassing: true });
    return next;
  };
  const carryOut = useMatrixCommands({
    axes,
    heads,
    openEditor: editor.open,
    show,
    goToMissing,
    goToDetails: focusInDetails,
  });
  const renderHeads = useHeadRendering({
    axes,
    actions: heads,
    onFreeze: (axis, index) =>
      changeView(axis === 'row' ? { frozenRows: index + 1 } : { frozenColumns: index + 1 }),
    onInserted: (axis, { id }) => {
      // It has nothing yet that a filter could find.
      if (view.filter !== '' || view.hidesEmpty) changeView({ filter: '', hidesEmpty: false });
      focus.focusHead(axis, id);
    },
  });
  return {
    view,
    changeView,
    axes,
    sizes,
    focus,
    grid,
    editor,
    heads,
    renderHeads,
    carryOut,
    block,
    select,
    show,
    goToMissing,
    removing,
    endRemoving: () => setRemoving(undefined),
  };
}

function isInModelOrder({ rowOrder, columnOrder, grouping }: MatrixView, axis: 'row' | 'column') {
  return grouping === 'none' && (axis === 'row' ? rowOrder : columnOrder) === 'model';
}
