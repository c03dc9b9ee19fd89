import { afterEach, beforeEach, vi, type MockInstance } from 'vitest';

let consoleError: MockInstance<typeof console.error>;

beforeEach(() => {
  consoleError = vi.spyOn(console, 'error');
});

// A test that logs an error and passes hides a bug: the log is read by nobody.
afterEach(() => {
  const [firstCall] = consoleError.mock.calls;
  consoleError.mockRestore();
  if (firstCall) throw new Error(`console.error was called: ${firstCall.join(' ')}`);
});
