'use client';

import { createContext } from 'react';

import { type HeadActions } from '@/components/matrix/heads/head-actions';
import { type HeadRef } from '@/components/matrix/heads/head-ref';

type HeadHands = {
  readonly actions: HeadActions;
  /** Moves the focus to a head that was just added. */
  readonly onInserted: (head: HeadRef) => void;
  /** Keeps the rows or columns up to the focused one in sight. */
  readonly onFreeze: (axis: 'row' | 'column') => void;
};

/** What can be done with the focused head: read by that head only. */
export const HeadContext = createContext<HeadHands | undefined>(undefined);
