import { expect, it } from 'vitest';

import { cutText, moveText } from './cut-words';

const one = {
  movedCount: 1,
  replacedCount: 0,
  replacedWords: '',
  leftBehind: '',
  strandedCount: 0,
} as const;

it('says what follows on a cut', () => {
  expect(cutText(1)).toBe('1 cell cut. Paste moves it; Esc leaves it.');
  expect(cutText(12)).toBe('12 cells cut. Paste moves them; Esc leaves them.');
});

it('says nothing of one cell that moves whole: one sees it', () => {
  expect(moveText(one)).toBeUndefined();
  expect(moveText({ ...one, movedCount: 2 })).toBe('2 cells moved.');
});

it('says all that went and all that stays', () => {
  expect(
    moveText({
      movedCount: 1,
      replacedCount: 2,
      replacedWords: '1 condition',
      leftBehind: '1 order by an attribute',
      strandedCount: 1,
    }),
  ).toBe(
    '1 cell moved. What stood in 2 cells there is replaced. Taken out with it: 1 condition. ' +
      'Not moved along and taken out: 1 order by an attribute. ' +
      '1 verb stays with its object, where nobody may use it yet.',
  );
  expect(moveText({ ...one, movedCount: 0, replacedCount: 1 })).toBe(
    'What stood in 1 cell there is replaced.',
  );
});
