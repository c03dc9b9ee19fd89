import { expect, it } from 'vitest';

import { noCtaFilter } from '@/lib/orca/views/cta/cta-filter';

import { addressOfFilter, filterOfAddress } from './cta-address';

it('looks for everything without an address, and takes no room in it then', () => {
  expect(filterOfAddress({})).toEqual(noCtaFilter);
  expect(Object.values(addressOfFilter(noCtaFilter)).every((said) => said === undefined)).toBe(
    true,
  );
});

it('comes back from its own address', () => {
  const filter = {
    crud: ['create', 'none'],
    primaryOnly: true,
    roleId: 'member',
    phaseId: 'mvp',
  } as const;
  expect(filterOfAddress(addressOfFilter(filter))).toEqual(filter);
});

it('leaves out tags that are none', () => {
  expect(filterOfAddress({ crud: 'eat-update' }).crud).toEqual(['update']);
});
