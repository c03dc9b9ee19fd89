'use client';

import { type ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { type GridGeometry } from '../geometry/grid-geometry';

type LayerProps = {
  readonly geometry: GridGeometry;
  readonly frozenColumns: number;
  /** In what stays at the top with the frozen rows; null without any. */
  readonly frozenPane: HTMLElement | null;
  readonly children: ReactNode;
};

/**
 * What lies over cells without being one of them, from the top left of the content: drawn once over the cells that
 * scroll and once over each part of those that are frozen, each clipped where the next begins.
 */
export function CellLayer({ geometry, frozenColumns, frozenPane, children }: LayerProps) {
  const layer = 'pointer-events-none absolute inset-0 overflow-clip';
  const panes = (
    <>
      <div className={`${layer} z-[5]`}>{children}</div>
      {frozenColumns > 0 && (
        <div className="pointer-events-none absolute inset-0 z-[8]">
          <div
            className="sticky left-0 h-full overflow-clip"
            style={{ width: geometry.left + geometry.columns.startOf(frozenColumns) }}
          >
            {children}
          </div>
        </div>
      )}
    </>
  );
  return (
    <>
      {panes}
      {frozenPane && createPortal(panes, frozenPane)}
    </>
  );
}
