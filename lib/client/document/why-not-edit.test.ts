import { expect, it } from 'vitest';

import { type AccessRole } from '@/lib/contracts/permissions';

import { whyNotEdit } from './why-not-edit';

it.each<[string | undefined, AccessRole | undefined]>([
  [undefined, undefined],
  [undefined, 'contributor'],
  [undefined, 'facilitator'],
  ['You can comment on this project, but not change it.', 'commenter'],
  ['You can look at this project, but not change it.', 'viewer'],
  ['You can look at this project, but not change it.', 'guest'],
])('says “%s” to the role %s', (text, role) => {
  expect(whyNotEdit(role, undefined)).toBe(text);
});

it('says of a project that is gone that it is, whatever the role was', () => {
  expect(whyNotEdit('facilitator', 'gone')).toBe('You have no access to this project any more.');
});

it('lets somebody who has to sign in again go on', () => {
  expect(whyNotEdit('contributor', 'signed_out')).toBeUndefined();
});
