'use client';

import { useState } from 'react';

import { classNames } from '../../ui/class-names';
import { boxOf, type GridGeometry } from '../geometry/grid-geometry';
import { type GridBox } from '../grid-overlay';
import { blockBetween, type GridBlock } from '../hands/grid-block';
import { isHead, type GridPosition } from '../hands/grid-navigation';
import { FillHandle } from './fill-handle';
import { CellLayer } from './grid-layers';

type GridSelectionProps = {
  /** Undefined where it is the focused cell alone, which is outlined by itself. */
  readonly block: GridBlock | undefined;
  /** Where cells are cut. */
  readonly cut: readonly GridBlock[];
  readonly focus: GridPosition;
  readonly geometry: GridGeometry;
  /** How many columns stay in sight. */
  readonly frozenColumns: number;
  readonly frozenPane: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  /** Without it nothing can be filled. */
  readonly onFill: ((from: GridBlock, block: GridBlock) => void) | undefined;
};

/** The selected block, what is cut, the handle at its corner, and while that is drawn, how far the fill would go. */
export function GridSelection(props: GridSelectionProps) {
  const { block, cut, focus, geometry, frozenColumns, frozenPane, scroller, onFill } = props;
  const [drawn, setDrawn] = useState<GridBlock>();
  const filled = block ?? (isHead(focus) ? undefined : blockBetween(focus, focus));
  return (
    <CellLayer geometry={geometry} frozenColumns={frozenColumns} frozenPane={frozenPane}>
      {block && <BlockFrame box={boxOfBlock(block, geometry)} look="selected" />}
      {cut.map((one) => (
        <BlockFrame key={`${one.top}:${one.left}`} box={boxOfBlock(one, geometry)} look="cut" />
      ))}
      {drawn && <BlockFrame box={boxOfBlock(drawn, geometry)} look="drawn" />}
      {onFill && filled && (
        <div className="absolute" style={boxOfBlock(filled, geometry)}>
          <FillHandle
            from={filled}
            geometry={geometry}
            scroller={scroller}
            onDraw={setDrawn}
            onFill={onFill}
          />
        </div>
      )}
    </CellLayer>
  );
}

type BlockFrameProps = { readonly box: GridBox; readonly look: keyof typeof looks };

const looks = {
  selected: 'border border-accent bg-accent/10',
  // Inside the outline that the focused cell has.
  cut: 'outline-2 -outline-offset-4 outline-accent outline-dashed',
  drawn: 'border border-dashed border-accent',
} as const;

function BlockFrame({ box, look }: BlockFrameProps) {
  return (
    <div
      aria-hidden
      data-grid-block={look}
      className={classNames('absolute', looks[look])}
      style={box}
    />
  );
}

function boxOfBlock({ top, left, bottom, right }: GridBlock, geometry: GridGeometry): GridBox {
  const first = boxOf({ row: top, column: left }, geometry);
  const last = boxOf({ row: bottom, column: right }, geometry);
  return {
    top: first.top,
    left: first.left,
    width: last.left + last.width - first.left,
    height: last.top + last.height - first.top,
  };
}
