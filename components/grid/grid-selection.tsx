'use client';

import { useState, type ReactNode } from 'react';

import { classNames } from '../ui/class-names';
import { blockPieces, pieceStyle, type BlockPiece } from './block-pieces';
import { FillHandle } from './fill-handle';
import { type GridBlock } from './grid-block';
import { type GridGeometry } from './grid-geometry';
import { type GridPosition } from './grid-navigation';

type GridSelectionProps = {
  /** Undefined where it is the focused cell alone, which is outlined by itself. */
  readonly block: GridBlock | undefined;
  readonly focus: GridPosition;
  readonly geometry: GridGeometry;
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly scroller: HTMLElement | null;
  /** Without it nothing can be filled. */
  readonly onFill: ((from: GridBlock, block: GridBlock) => void) | undefined;
};

/** The selected block, the handle at its corner, and while that is drawn, how far the fill would go. */
export function GridSelection(props: GridSelectionProps) {
  const { block, focus, geometry, frozen, scroller, onFill } = props;
  const [drawn, setDrawn] = useState<GridBlock>();
  const filled = block ?? blockOfCell(focus);
  const corner = filled && blockPieces(filled, frozen).at(-1);
  return (
    <>
      {block && <BlockFrame block={block} look="selected" geometry={geometry} frozen={frozen} />}
      {drawn && <BlockFrame block={drawn} look="drawn" geometry={geometry} frozen={frozen} />}
      {onFill && filled && corner && (
        <Layer piece={corner} isAbove>
          <div style={pieceStyle(corner, geometry)}>
            <FillHandle
              from={filled}
              drawn={drawn}
              geometry={geometry}
              scroller={scroller}
              onDraw={setDrawn}
              onFill={onFill}
            />
          </div>
        </Layer>
      )}
    </>
  );
}

type BlockFrameProps = Pick<GridSelectionProps, 'geometry' | 'frozen'> & {
  readonly block: GridBlock;
  readonly look: 'selected' | 'drawn';
};

function BlockFrame({ block, look, geometry, frozen }: BlockFrameProps) {
  return blockPieces(block, frozen).map((piece) => (
    <Layer key={`${piece.hasFrozenRows}${piece.hasFrozenColumns}`} piece={piece}>
      <div
        data-grid-block={look}
        className={classNames(
          'border-accent',
          look === 'selected' ? 'bg-accent/10' : 'border-dashed',
          piece.block.top === block.top && 'border-t',
          piece.block.bottom === block.bottom && 'border-b',
          piece.block.left === block.left && 'border-l',
          piece.block.right === block.right && 'border-r',
        )}
        style={pieceStyle(piece, geometry)}
      />
    </Layer>
  ));
}

type LayerProps = {
  readonly piece: BlockPiece;
  readonly isAbove?: boolean;
  readonly children: ReactNode;
};

/** Over the cells that scroll as the piece does, under those that stay where these go. */
function Layer({ piece, isAbove = false, children }: LayerProps) {
  const zIndex = 4 + 6 * (Number(piece.hasFrozenRows) + Number(piece.hasFrozenColumns));
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-0 overflow-clip"
      style={{ zIndex: zIndex + Number(isAbove) }}
    >
      {children}
    </div>
  );
}

function blockOfCell({ row, column }: GridPosition): GridBlock | undefined {
  if (row < 0 || column < 0) return undefined;
  return { top: row, bottom: row, left: column, right: column };
}
