'use client';

import { useCallback, useMemo, useState, type ReactNode } from 'react';

import { FollowContext } from './follow-context';
import { FollowFrame } from './follow-frame';

type FollowProviderProps = { readonly projectId: string; readonly children: ReactNode };

/** Lets the screens below it show what somebody else sees. */
export function FollowProvider({ projectId, children }: FollowProviderProps) {
  const [userId, setUserId] = useState<string>();
  const stop = useCallback(() => setUserId(undefined), []);
  const value = useMemo(() => ({ userId, follow: setUserId, stop }), [userId, stop]);
  return (
    <FollowContext value={value}>
      {children}
      <div role="status">
        {userId !== undefined && (
          <FollowFrame key={userId} projectId={projectId} userId={userId} onEnd={stop} />
        )}
      </div>
    </FollowContext>
  );
}
