import { expect, it } from 'vitest';

import { nothingShown } from './nothing-shown';

it('blames the filter only where there is one', () => {
  expect(nothingShown({ filter: 'loan', hidesEmpty: false })).toBe('No object is called “loan”.');
  expect(nothingShown({ filter: '', hidesEmpty: true })).not.toContain('called');
  expect(nothingShown({ filter: 'loan', hidesEmpty: true })).toContain('empty ones are hidden');
});
