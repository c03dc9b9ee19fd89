// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';

import { keepWidths, keptWidths, widthWithin } from './kept-widths';

afterEach(() => {
  window.localStorage.clear();
  vi.restoreAllMocks();
});

it('come back as they were kept, and leave nothing behind when there are none', () => {
  keepWidths('a', { one: 120 });
  expect(keptWidths('a')).toEqual({ one: 120 });
  expect(keptWidths('b')).toEqual({});
  keepWidths('a', {});
  expect(window.localStorage.getItem('a')).toBeNull();
});

it('are none where something else was kept, or the browser keeps nothing', () => {
  for (const text of ['no json', '[1]', '{"one":"wide"}', '{"one":1e9}']) {
    window.localStorage.setItem('a', text);
    expect(keptWidths('a')).toEqual({});
  }
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  expect(() => keepWidths('a', { one: 120 })).not.toThrow();
});

it('leave a column in sight and the screen to others', () => {
  expect([widthWithin(3), widthWithin(100.4), widthWithin(9_000)]).toEqual([48, 100, 640]);
});
