import { type ComponentType } from 'react';

import { type GridPosition } from './hands/grid-navigation';

/** In CSS pixels from the top left of the grid's whole content, heads included. */
export type GridBox = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

export type GridOverlayProps = {
  /** Where a cell stands, whether it is an element or not; nothing for one that is out of view. */
  readonly boxOf: (position: GridPosition) => GridBox | undefined;
};

/**
 * Drawn over the cells and under the heads, in the grid's content, where pointers do not meet it. A component, so that
 * it can follow what it shows by itself and no cell renders for it.
 */
export type GridOverlay = ComponentType<GridOverlayProps>;

/** Where a mouse or pen hovers: the cell, and how far into it, 0 at its left or top and 1 at its right or bottom. */
export type GridPointer = GridPosition & { readonly x: number; readonly y: number };
