'use client';

import { useCallback, useEffect } from 'react';

import { useTellCursor } from '@/lib/client/presence/use-cursors';
import { type Cursor } from '@/lib/contracts/presence';

/** Tells where this tab's pointer is on the screen, with every move; undefined, or leaving the screen, takes it away. */
export function useTellPointer(): (cursor: Cursor | undefined) => void {
  const tell = useTellCursor();
  useEffect(() => () => tell(null), [tell]);
  return useCallback((cursor) => tell(cursor ?? null), [tell]);
}
