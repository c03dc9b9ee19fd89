import { expect, it } from 'vitest';

import { loggablePath } from './loggable-path';

const token = 'q7Jx0bWw3uT8yV5nZ2kL9mR4pD6sF1aH_gC-eXoBiNM';

it.each([
  ['/projects/1?token=2', '/projects/1'],
  ['/', '/'],
  [undefined, ''],
  ['http://localhost:3000/api/v1/projects#x', '/api/v1/projects'],
  [`/share/${token}`, '/share/[token]'],
  [`/share/${token}/look?_rsc=1`, '/share/[token]/look'],
  [`https://orca.example.org//share//${token}`, '//share//[token]'],
  [`/sign-in?callbackUrl=/share/${token}`, '/sign-in'],
  [`/share%2F${token}`, '/share%2F[token]'],
])('keeps of %s only %s', (url, path) => {
  expect(loggablePath(url)).toBe(path);
  expect(loggablePath(url)).not.toContain(token);
});
