import { expect, it } from 'vitest';

import { innerPath } from './inner-path';

it.each([
  ['/projects', '/projects'],
  ['/projects/1/objects?focus=2#row', '/projects/1/objects?focus=2#row'],
  ['/projects/../settings', '/settings'],
])('goes back to %s', (asked, path) => {
  expect(innerPath(asked, '/sign-in')).toBe(path);
});

it.each([
  undefined,
  ['/projects', '/other'],
  '',
  'projects',
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  String.raw`/\evil.example`,
  String.raw`\\evil.example`,
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  '/\\/evil.example',
  '//[',
])('never goes to %j', (asked) => {
  expect(innerPath(asked, '/sign-in')).toBe('/sign-in');
});
