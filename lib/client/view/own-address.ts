// Browsers refuse more than some hundred address changes in half a minute; a key that is held down makes that many.
const writeAfterMs = 200;

/** `shown` is the search that the screen shall show, where it was not the screen that wrote it. */
type Listener = (shown: URLSearchParams | undefined) => void;

const unwritten = new Map<string, string | undefined>();
const listeners = new Set<Listener>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * The search of the address as this page writes it itself, outside the router: the router would take each focus for a
 * navigation, ask the server for it, and drop one that is under way. The history entry is replaced, so Back leaves the
 * screen.
 */
export const ownAddress = {
  /** Puts a parameter of this screen into the address a moment later, or takes it out. */
  write(name: string, value: string | undefined): void {
    unwritten.set(name, value);
    const { pathname } = window.location;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Another screen is open by now, and these were not its parameters.
      if (window.location.pathname === pathname) replace(withUnwritten());
      unwritten.clear();
      tell(undefined);
    }, writeAfterMs);
  },

  /** Makes the screen that is open show what another search of it says. */
  show(search: string): void {
    const params = new URLSearchParams(search);
    ownAddress.forget();
    replace(params);
    tell(params);
  },

  /** Drops what waits to be written: a navigation says otherwise. */
  forget(): void {
    clearTimeout(timer);
    unwritten.clear();
  },

  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
} as const;

function withUnwritten(): URLSearchParams {
  const params = new URLSearchParams(window.location.search);
  for (const [name, value] of unwritten) {
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  }
  return params;
}

function replace(params: URLSearchParams): void {
  const { history, location } = window;
  const query = params.size > 0 ? `?${params.toString()}` : '';
  History.prototype.replaceState.call(history, history.state, '', `${location.pathname}${query}`);
}

function tell(shown: URLSearchParams | undefined): void {
  for (const listener of listeners) listener(shown);
}
