import { vi } from 'vitest';

/** Where no layout gives sizes: rows as high as a line, in a scroller so large that all of a grid is in view. */
export function giveSizes(): void {
  const prototype = HTMLElement.prototype;
  vi.spyOn(prototype, 'clientWidth', 'get').mockReturnValue(1_000_000);
  vi.spyOn(prototype, 'clientHeight', 'get').mockReturnValue(1_000_000);
  vi.spyOn(prototype, 'offsetHeight', 'get').mockReturnValue(44);
}
