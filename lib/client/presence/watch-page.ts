type PageWatcher = {
  readonly onActivity: () => void;
  readonly onAway: (isAway: boolean) => void;
};

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells whether somebody is at this page. Returns what ends the watching. */
export function watchPage({ onActivity, onAway }: PageWatcher): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  for (const sign of signs)
    window.addEventListener(sign, onActivity, { capture: true, passive: true, signal });
  window.addEventListener('pagehide', () => onAway(true), { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && onAway(false), { signal });
  return () => ending.abort();
}
