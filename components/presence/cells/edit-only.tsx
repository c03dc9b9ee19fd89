'use client';

import { type ReactNode } from 'react';

import { useMayEdit } from './use-may-edit';

/** What only people who may edit can use, so only they are shown it. */
export function EditOnly({ children }: { readonly children: ReactNode }) {
  return useMayEdit() && children;
}
