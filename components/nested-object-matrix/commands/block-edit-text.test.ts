import { expect, it } from 'vitest';

import { blockEditText, leftText } from './block-edit-text';

it('says nothing of a few cells that lose nothing', () => {
  expect(blockEditText({ count: 200, done: 'answered no', lossCount: 0 })).toBeUndefined();
});

it('says what happened to many cells, or to what was written', () => {
  expect(blockEditText({ count: 1_200, done: 'answered no', lossCount: 0 })).toBe(
    '1,200 cells answered no.',
  );
  expect(blockEditText({ count: 3, done: 'filled', lossCount: 3 })).toBe(
    '3 cells filled. What was written in them is gone.',
  );
  expect(blockEditText({ count: 3, done: 'filled', lossCount: 2 })).toBe(
    '3 cells filled. What was written in 2 of them is gone.',
  );
  expect(blockEditText({ count: 1, done: 'cleared', lossCount: 1 })).toBe(
    '1 cell cleared. What was written in it is gone.',
  );
});

it('says whose cells were left', () => {
  expect(leftText(1, ['Mia'])).toBe('1 cell left as it is: Mia is editing there.');
  expect(leftText(3, ['Mia', 'Ben', 'Mia'])).toBe(
    '3 cells left as they are: Mia and Ben are editing there.',
  );
});
