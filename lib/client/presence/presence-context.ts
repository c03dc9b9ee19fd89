'use client';

import { createContext, use } from 'react';

import { type PresenceStore } from './presence-store';

export const PresenceContext = createContext<PresenceStore | undefined>(undefined);

export function usePresenceStore(): PresenceStore {
  const store = use(PresenceContext);
  if (!store) throw new Error('usePresenceStore needs a PresenceProvider above it');
  return store;
}
