'use client';

import { createContext } from 'react';

import { type GoInside, type Inside } from '../cta-focus';

/** What has the keyboard inside the focused cell: read by that cell only, so that no other one renders for it. */
export const InsideContext = createContext<Inside | undefined>(undefined);

export const GoInsideContext = createContext<GoInside>(() => {});

/** On to the next or previous cell, when a field is done. */
export const LeaveCellContext = createContext<(by: 'next' | 'previous') => void>(() => {});

/** Shows the details of what is chosen, where they are not beside the matrix: on a phone. */
export const DetailsContext = createContext<(() => void) | undefined>(undefined);
