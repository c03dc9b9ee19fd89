/** In CSS pixels, the same for both grids: those of the product on a wide screen. */
export const sizes = { rowHeight: 44, columnWidth: 112, headHeight: 60, headWidth: 176 } as const;
