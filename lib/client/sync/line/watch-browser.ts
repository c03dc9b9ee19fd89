export type BrowserEvents = {
  /** The network is back, or somebody looks at the tab again. */
  readonly onWake: () => void;
  /** The browser knows that it has no network. */
  readonly onOffline: () => void;
};

/** Follows what the browser knows of network and attention; returns what ends it. */
export function watchBrowser({ onWake, onOffline }: BrowserEvents): () => void {
  const wakeIfSeen = () => {
    if (!document.hidden) onWake();
  };
  window.addEventListener('online', onWake);
  window.addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', wakeIfSeen);
  return () => {
    window.removeEventListener('online', onWake);
    window.removeEventListener('offline', onOffline);
    document.removeEventListener('visibilitychange', wakeIfSeen);
  };
}
