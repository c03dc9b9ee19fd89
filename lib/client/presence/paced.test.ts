import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { paced } from './paced';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs at once, and once more after the last time it was asked for', () => {
  const run = vi.fn<() => void>();
  const pace = paced(100, run);
  for (let asked = 0; asked < 5; asked += 1) pace.ask();
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(2);
});

it('runs no more once it is stopped, whoever asks, until it goes on', () => {
  const run = vi.fn<() => void>();
  const pace = paced(100, run);
  pace.ask();
  pace.ask();
  pace.stop();
  pace.ask();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(1_000);
  pace.ask();
  expect(run).toHaveBeenCalledTimes(1);
  pace.goOn();
  pace.ask();
  expect(run).toHaveBeenCalledTimes(2);
});
