'use client';

import { createContext, use } from 'react';

type Follow = {
  /** Whose screen this tab shows; undefined: one goes one's own way. */
  readonly userId: string | undefined;
  readonly follow: (userId: string) => void;
  readonly stop: () => void;
};

export const FollowContext = createContext<Follow | undefined>(undefined);

/** Whom this tab follows, and how to begin and end it. */
export function useFollow(): Follow {
  const follow = use(FollowContext);
  if (!follow) throw new Error('useFollow needs a FollowProvider above it');
  return follow;
}
