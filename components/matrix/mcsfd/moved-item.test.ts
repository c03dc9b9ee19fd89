import { expect, it } from 'vitest';

import { movedItem } from './moved-item';

it('changes places with its neighbour, and stays at either end', () => {
  expect(movedItem(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(movedItem(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(movedItem(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(movedItem(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
