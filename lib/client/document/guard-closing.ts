import { type DocumentStore } from './document-store';

/**
 * Asks before the tab is closed where that would lose an edit: one that the server does not have and the browser does
 * not keep. Asks the browser once, when an edit first has to wait, not to clear what it keeps. Returns what ends it.
 */
export function guardClosing(store: DocumentStore): () => void {
  let hasAsked = false;
  const unsubscribe = store.subscribe(() => {
    if (hasAsked || store.snapshot().save !== 'waiting') return;
    hasAsked = true;
    void askToPersist();
  });
  const warn = (event: BeforeUnloadEvent) => {
    if (store.isAtRisk()) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  return () => {
    unsubscribe();
    window.removeEventListener('beforeunload', warn);
  };
}

/** Some browsers have no such thing, or not on an address without TLS. */
async function askToPersist(): Promise<void> {
  try {
    if ('storage' in navigator) await navigator.storage.persist();
  } catch {
    // It is kept as long as there is room for it.
  }
}
