const latestMs = 100;

/** Runs something before the browser draws again, or a little later where it does not draw: a tab that nobody sees. */
export function nextFrame(run: () => void): void {
  let isRun = false;
  const runOnce = () => {
    if (isRun) return;
    isRun = true;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    run();
  };
  const timer = setTimeout(runOnce, latestMs);
  const frame = requestAnimationFrame(runOnce);
}
