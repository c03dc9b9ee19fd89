import { type ReactNode } from 'react';

import { rowsEndPx, type GridGeometry } from '../geometry/grid-geometry';

type RowsEndProps = { readonly geometry: GridGeometry; readonly children: ReactNode };

/** Below the last row head. */
export function RowsEnd({ geometry, children }: RowsEndProps) {
  const { rows, top, left, width } = geometry;
  return (
    <div
      role="row"
      aria-rowindex={rows.count + 2}
      className="absolute left-0"
      style={{ top: top + rows.total, width, height: rowsEndPx }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="sticky left-0 z-10 h-full border-r border-hairline bg-ground"
        style={{ width: left }}
      >
        {children}
      </div>
    </div>
  );
}
