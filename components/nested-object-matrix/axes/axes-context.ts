'use client';

import { createContext, useContext } from 'react';

import { type MatrixAxes } from './matrix-axes';

const AxesContext = createContext<MatrixAxes | undefined>(undefined);

/** Gives the rows and what is drawn over the matrix the order it is shown in. */
export const AxesProvider = AxesContext.Provider;

export function useAxes(): MatrixAxes {
  const axes = useContext(AxesContext);
  if (!axes) throw new Error('useAxes needs an AxesProvider above it');
  return axes;
}
