const hiddenEveryMs = 100;

/** Runs something before the browser draws again; in a tab that nobody looks at, where it never draws, a little later. */
export function nextFrame(run: () => void): void {
  if (document.hidden) setTimeout(run, hiddenEveryMs);
  else requestAnimationFrame(run);
}
