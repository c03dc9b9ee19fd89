import { expect, it } from 'vitest';

import { counted } from './counted';

it('puts the noun in the number that goes with the count', () => {
  expect(counted(1, 'permission')).toBe('1 permission');
  expect(counted(0, 'permission')).toBe('0 permissions');
  expect(counted(2_000, 'call to action', 'calls to action')).toBe('2,000 calls to action');
});
