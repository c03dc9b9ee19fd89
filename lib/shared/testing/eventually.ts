import { vi } from 'vitest';

/** Tries again until `check` does not throw any more. It has the patience that a shared machine takes. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000, interval: 20 });
}
