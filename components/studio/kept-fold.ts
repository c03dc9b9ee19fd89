const key = 'orca-studio:panel-folded';

/** Whether somebody has folded the panel in this browser. */
export function keptFold(): boolean {
  if (typeof window === 'undefined') return false;
  try {
    return window.localStorage.getItem(key) === 'true';
  } catch {
    return false;
  }
}

/** Where a browser keeps nothing, the fold lasts as long as the screen. */
export function keepFold(isFolded: boolean): void {
  try {
    if (isFolded) window.localStorage.setItem(key, 'true');
    else window.localStorage.removeItem(key);
  } catch {
    // Told above.
  }
}
