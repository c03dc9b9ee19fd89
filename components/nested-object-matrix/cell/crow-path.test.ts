import { expect, it } from 'vitest';

import { crowPath } from './crow-path';

const one = { min: 1, max: 1 };
const anyNumber = { min: 0, max: null };

it('ends in three toes for many and in a bar for one', () => {
  expect(crowPath(anyNumber, undefined)).toContain('L44 1');
  expect(crowPath(one, undefined)).toContain('M40 2V12');
});

it('has a ring where there may be none, and says nothing of an end that nobody spoke of', () => {
  expect(crowPath(anyNumber, undefined)).toContain('a3 3');
  expect(crowPath(one, undefined)).not.toContain('a3 3');
  expect(crowPath(one, anyNumber)).toContain('L0 1');
  expect(crowPath(one, undefined)).not.toContain('L0');
});
