import 'server-only';

const everyMs = 5_000;

/** Tells the keeper of workers that this one is alive; one that falls silent is replaced. */
export function beginHeartbeat(): void {
  // Nobody may be there to hear it any more.
  setInterval(
    () => process.send?.({ type: 'alive' }, undefined, undefined, () => undefined),
    everyMs,
  ).unref();
}
