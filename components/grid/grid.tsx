'use client';

import {
  useEffect,
  useId,
  useImperativeHandle,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';

import { cutBlocks } from './clipboard/cut-blocks';
import { useGridClipboard } from './clipboard/use-grid-clipboard';
import { GridContent } from './drawing/grid-content';
import { GridSelection } from './drawing/grid-selection';
import { resizeOfKey } from './geometry/column-resize';
import { pointerAt, type GridGeometry } from './geometry/grid-geometry';
import { pagesOf } from './geometry/grid-window';
import { useGridGeometry } from './geometry/use-grid-geometry';
import { useGridWindow, viewOf } from './geometry/use-grid-window';
import { type GridPointer } from './grid-overlay';
import { type GridProps } from './grid-props';
import { type GridBlock } from './hands/grid-block';
import { aboutCells } from './hands/grid-command';
import { isHead } from './hands/grid-navigation';
import { rangeOfBlock } from './hands/grid-range';
import { useGridFocus } from './hands/use-grid-focus';
import { useGridPointer } from './hands/use-grid-pointer';
import { useGridSelection } from './hands/use-grid-selection';

/**
 * A matrix of any size: frozen heads, one tab stop, the keys of a spreadsheet. Empty cells are no elements at all; ARIA
 * lets them be absent.
 */
export function Grid({ ref, ...props }: GridProps) {
  const { rows, columns, focus, onFocus, onCommand, onHover, onResize, onScroller } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [frozenPane, setFrozenPane] = useState<HTMLElement | null>(null);
  const keysId = useId();
  const geometry = useGridGeometry(props);
  const { window, scrollTo } = useGridWindow(scroller, geometry);
  const bounds = {
    rowMin: -1,
    columnMin: -1,
    rowCount: rows.count,
    columnCount: columns.count,
  } as const;
  const isFillable = props.onPaste !== undefined;
  const selection = useGridSelection({
    focus,
    bounds,
    rowIds: props.rowIds,
    columnIds: props.columnIds,
    onSelect: props.onSelect,
  });
  const focusing = useGridFocus({
    focus,
    extent: () => ({ ...bounds, ...pagesOf(window) }),
    selection,
    isFillable,
    endCut: () => {
      if (props.cut) props.onCut?.(undefined);
      return props.cut !== undefined;
    },
    onFocus,
    onCommand,
    scrollTo,
  });
  const pointing = useGridPointer({ scroller, geometry, focus, focusing, selection, onCommand });
  const { takeFocus, rest, focusedRef } = focusing;
  useGridClipboard({ ...props, bounds, selection, focusedRef });
  useEffect(() => onScroller?.(scroller), [onScroller, scroller]);
  useImperativeHandle(ref, () => ({ takeFocus, rest }), [takeFocus, rest]);

  const { rowIds = [], columnIds = [] } = props;
  const cut = props.cut ? cutBlocks(props.cut, { rowIds, columnIds }, window) : [];
  const fill = (from: GridBlock, block: GridBlock) => {
    selection.hold(rangeOfBlock(block, focus));
    onCommand(aboutCells({ type: 'fill', at: focus, from, block }));
  };
  const hover = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'touch') onHover?.(hoveredCell(event, scroller, geometry));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isOfFocused = event.target === focusedRef.current;
    const resize = isOfFocused ? resizeOfKey(focus, event.nativeEvent, geometry) : undefined;
    if (!resize || !onResize) {
      focusing.onKeyDown(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    onResize('column', resize.column, resize.sizePx);
  };
  const totals = Number(props.rowTotals !== undefined) + Number(props.columnsEnd !== undefined);
  const foot = Number(props.columnTotals !== undefined) + Number(props.rowsEnd !== undefined);
  return (
    <>
      <p id={keysId} hidden>
        Arrow keys move. Tab goes to the next cell; press Escape, then Tab to leave.
      </p>
      <div
        ref={setScroller}
        role="grid"
        tabIndex={-1}
        aria-label={props.label}
        aria-describedby={keysId}
        aria-multiselectable
        aria-rowcount={rows.count + 1 + foot}
        aria-colcount={columns.count + 1 + totals}
        aria-readonly={props.onPaste === undefined || undefined}
        onKeyDown={onKeyDown}
        onFocus={focusing.onFocus}
        onBlur={focusing.onBlur}
        className="group/grid size-full overflow-auto overscroll-contain zoomed outline-none"
        style={scrollerStyle(props.zoom, geometry)}
      >
        <div
          className="relative isolate flex flex-col"
          style={{ width: geometry.width, height: geometry.height }}
          {...pointing}
          onPointerMove={onHover && hover}
          onPointerLeave={() => onHover?.(undefined)}
        >
          <GridContent
            grid={props}
            geometry={geometry}
            window={window}
            block={selection.block}
            focusedRef={focusedRef}
            scroller={scroller}
            frozenPane={frozenPane}
            onFrozenPane={setFrozenPane}
          />
          <GridSelection
            block={selection.block}
            cut={cut}
            focus={focus}
            geometry={geometry}
            frozenColumns={window.frozenColumns}
            frozenPane={frozenPane}
            scroller={scroller}
            onFill={isFillable ? fill : undefined}
          />
        </div>
      </div>
    </>
  );
}

function hoveredCell(
  { clientX, clientY }: PointerEvent,
  scroller: HTMLElement | null,
  geometry: GridGeometry,
): GridPointer | undefined {
  if (!scroller) return undefined;
  const box = scroller.getBoundingClientRect();
  const place = { left: clientX - box.left, top: clientY - box.top };
  const pointer = pointerAt(place, viewOf(scroller), geometry);
  return pointer && !isHead(pointer) ? pointer : undefined;
}

function scrollerStyle(zoom: number, { top, right, bottom, left }: GridGeometry): CSSProperties {
  const style: CSSProperties & { readonly '--zoom': number } = {
    '--zoom': zoom,
    scrollPadding: `${top}px ${right}px ${bottom}px ${left}px`,
  };
  return style;
}
