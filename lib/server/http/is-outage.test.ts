import { expect, it } from 'vitest';

import { isOutage } from './is-outage';

it.each([
  'ECONNREFUSED',
  'EAI_AGAIN',
  '08006',
  '25006',
  '53100',
  '53200',
  '53300',
  '57P01',
  '58030',
  'P1001',
])('takes %s for something that passes', (code) => {
  expect(isOutage(Object.assign(new Error('no'), { code }))).toBe(true);
});

it.each(['23505', '42P01', '42501', '57014', 'P2002', 'EACCES'])('does not excuse %s', (code) => {
  expect(isOutage(Object.assign(new Error('no'), { code }))).toBe(false);
});
