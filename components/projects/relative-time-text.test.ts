import { expect, it } from 'vitest';

import { relativeTime } from './relative-time-text';

it.each([
  [0, 'just now'],
  [59, 'just now'],
  [-30, 'just now'],
  [60, '1 minute ago'],
  [7_200, '2 hours ago'],
  [86_400, 'yesterday'],
  [1_209_600, '2 weeks ago'],
])('says what was %d seconds ago as “%s”', (seconds, text) => {
  const now = new Date('2026-11-22T12:00:00Z');
  expect(relativeTime(new Date(now.getTime() - seconds * 1_000), now)).toBe(text);
});
