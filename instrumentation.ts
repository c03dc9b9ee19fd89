/** Runs once in a process with pages, before the first request. What `server.ts` does at its start is done by then. */
export function register(): void {}
