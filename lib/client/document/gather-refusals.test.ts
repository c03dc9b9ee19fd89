import { expect, it } from 'vitest';

import { refusalsText } from './gather-refusals';

it('of one is its reason', () => {
  expect(refusalsText(['The object is gone.'])).toBe('The object is gone.');
});

it('of several is how many, and each reason once', () => {
  expect(refusalsText(['The object is gone.', 'Taken.', 'The object is gone.'])).toBe(
    '3 edits. The object is gone. (2×) Taken.',
  );
});

it('names three reasons and counts the others', () => {
  expect(refusalsText(['A.', 'B.', 'C.', 'D.', 'E.'])).toBe(
    '5 edits. A. B. C. And 2 other reasons.',
  );
});
