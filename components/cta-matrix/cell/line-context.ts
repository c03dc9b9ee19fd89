'use client';

import { createContext } from 'react';

/** How high a verb's line in a cell is, and how far the first is from the cell's top: CSS pixels, zoomed already. */
export const LineContext = createContext({ height: 28, padding: 6 });
