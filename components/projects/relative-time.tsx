'use client';

import { useSyncExternalStore } from 'react';

import { relativeTime } from './relative-time-text';

const everyMs = 60_000;

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, everyMs);
  return () => clearInterval(timer);
}

/** "5 minutes ago", with the exact time on hover. On the server, where nobody's clock is known, the date. */
export function RelativeTime({ at }: { readonly at: string }) {
  const text = useSyncExternalStore(
    everyMinute,
    () => relativeTime(new Date(at), new Date()),
    () => at.slice(0, 10),
  );
  return (
    <time dateTime={at} title={at.replace('T', ' ').slice(0, 16)}>
      {text}
    </time>
  );
}
