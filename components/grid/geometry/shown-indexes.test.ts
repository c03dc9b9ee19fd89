import { describe, expect, it } from 'vitest';

import { shownIndexes } from './shown-indexes';

const range = { startIndex: 10, endIndex: 12, overscan: 1, count: 100 };

describe('shownIndexes', () => {
  it('keeps the focused one among what is in view', () => {
    expect(shownIndexes(range, 11)).toEqual([9, 10, 11, 12, 13]);
    expect(shownIndexes(range, 2)).toEqual([2, 9, 10, 11, 12, 13]);
    expect(shownIndexes(range, 90)).toEqual([9, 10, 11, 12, 13, 90]);
  });

  it('leaves out a focus that is not in the list', () => {
    expect(shownIndexes(range, -1)).toEqual([9, 10, 11, 12, 13]);
    expect(shownIndexes(range, 100)).toEqual([9, 10, 11, 12, 13]);
  });
});
