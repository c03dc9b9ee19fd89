'use client';

import { createContext } from 'react';

import { type ListColumn } from './list-columns';

type ListEditing = {
  readonly column: ListColumn;
  readonly onDone: (byKey: boolean) => void;
};

/** What is edited in the focused line of the list: read by that line's cells only. */
export const ListEditingContext = createContext<ListEditing | undefined>(undefined);
