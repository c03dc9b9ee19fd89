import { afterEach, beforeEach, expect, vi } from 'vitest';

let error: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  error = vi.spyOn(console, 'error');
});

// A test that logs an error and passes hides a bug: the log is read by nobody.
afterEach(() => {
  const calls = [...error.mock.calls];
  error.mockRestore();
  expect(calls, 'console.error was called').toEqual([]);
});
