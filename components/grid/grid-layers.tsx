'use client';

import { type ReactNode } from 'react';

import { type GridGeometry } from './grid-geometry';

type LayerProps = {
  readonly geometry: GridGeometry;
  readonly frozenColumns: number;
  readonly children: ReactNode;
};

/**
 * What lies over cells without being one of them, from the top left of the content: drawn once over the cells that
 * scroll and once over the frozen columns, each clipped where the other begins.
 */
export function CellLayer({ geometry, frozenColumns, children }: LayerProps) {
  const { left, columns } = geometry;
  const layer = 'pointer-events-none absolute inset-0 overflow-clip';
  return (
    <>
      <div className={`${layer} z-[5]`}>{children}</div>
      {frozenColumns > 0 && (
        <div className="pointer-events-none absolute inset-0 z-[8]">
          <div
            className="sticky left-0 h-full overflow-clip"
            style={{ width: left + columns.startOf(frozenColumns) }}
          >
            {children}
          </div>
        </div>
      )}
    </>
  );
}
