import { type IncomingHttpHeaders } from 'node:http';

import { expect, it } from 'vitest';

import { nameRequest, requestIdOf } from './request-id';

const uuid = /^[\da-f]{8}-[\da-f-]{27}$/;

it('keeps the id that a proxy made, as Nginx makes it', () => {
  const headers: IncomingHttpHeaders = { 'x-request-id': '5f2c1c0f4b8a4f0c8d1e2a3b4c5d6e7f' };
  expect(nameRequest({ headers })).toBe('5f2c1c0f4b8a4f0c8d1e2a3b4c5d6e7f');
});

it.each(['', 'short', 'x'.repeat(65), '<script>alert(1)</script>', 'two, of them', 'line\nbreak'])(
  'gives a new id in the place of %j',
  (given) => {
    const headers: IncomingHttpHeaders = { 'x-request-id': given };
    expect(nameRequest({ headers })).toMatch(uuid);
  },
);

it('gives everybody who asks later the same', () => {
  const headers: IncomingHttpHeaders = {};
  const id = nameRequest({ headers });
  expect(nameRequest({ headers })).toBe(id);
  expect(requestIdOf(new Headers({ 'x-request-id': String(headers['x-request-id']) }))).toBe(id);
});
