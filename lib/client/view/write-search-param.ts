// Browsers refuse more than some hundred address changes in half a minute; a key that is held down makes that many.
const writeAfterMs = 200;
const unwritten = new Map<string, string | undefined>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts a parameter into the address of this screen a moment later, or takes it out. Back still leaves the screen. */
export function writeSearchParam(name: string, value: string | undefined): void {
  unwritten.set(name, value);
  const { pathname } = window.location;
  clearTimeout(timer);
  timer = setTimeout(() => {
    // Another screen is open by now, and these were not its parameters.
    if (window.location.pathname === pathname) write(pathname);
    unwritten.clear();
  }, writeAfterMs);
}

function write(pathname: string): void {
  const params = new URLSearchParams(window.location.search);
  for (const [name, value] of unwritten) {
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  }
  const query = params.size > 0 ? `?${params.toString()}` : '';
  // The browser's own, not the router's: the router would take it for a navigation and drop one that is under way.
  const { history } = window;
  History.prototype.replaceState.call(history, history.state, '', `${pathname}${query}`);
}
