// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';

import { keepMessagesClear } from './keep-messages-clear';

afterEach(() => vi.unstubAllGlobals());

it('lets messages rise to the upper edge of the line while there is one', () => {
  let resized: () => void = () => undefined;
  const disconnect = vi.fn<() => void>();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        resized = tell;
      }
      observe = () => resized();
      disconnect = disconnect;
    },
  );
  vi.stubGlobal('innerHeight', 900);
  const line = document.createElement('footer');
  const stand = (top: number, height: number) => {
    line.getBoundingClientRect = () => new DOMRect(0, top, 1_000, height);
    resized();
  };
  const rise = () => document.documentElement.style.getPropertyValue('--messages-rise');

  line.getBoundingClientRect = () => new DOMRect(0, 856, 1_000, 44);
  const leave = keepMessagesClear(line);
  expect(rise()).toBe('44px');
  stand(800, 60);
  expect(rise()).toBe('100px');
  // Nothing is said in it, so it is not shown.
  stand(0, 0);
  expect(rise()).toBe('');
  stand(856, 44);
  leave();
  expect(rise()).toBe('');
  expect(disconnect).toHaveBeenCalledOnce();
});
