import { expect, it } from 'vitest';

import { isForeignOrigin } from './is-foreign-origin';

const appUrl = 'https://orca.example.org';

it.each([
  {},
  { host: 'evil.example' },
  { host: 'orca.example.org', origin: 'https://orca.example.org' },
  { host: '10.0.0.7:3000', origin: 'https://orca.example.org' },
  { host: 'localhost:3000', origin: 'http://localhost:3000' },
  { host: 'LOCALHOST:3000', origin: 'http://localhost:3000' },
  { host: '[::1]:3000', origin: 'http://[::1]:3000' },
])('takes %j for a request of ours, or of no page', (headers) => {
  expect(isForeignOrigin(new Headers(headers), appUrl)).toBe(false);
});

it.each([
  { host: 'evil.example:3000', origin: 'http://evil.example:3000' },
  { host: 'localhost:3000', origin: 'http://localhost:8080' },
  { host: 'localhost:3000', origin: 'http://203.0.113.7:3000' },
  { host: 'localhost:3000', origin: 'null' },
  { host: 'orca.example.org', origin: 'https://evil.example' },
  { origin: 'http://localhost:3000' },
  { host: 'orca.example.org', 'sec-fetch-site': 'cross-site' },
])('takes %j for a request of another site', (headers) => {
  expect(isForeignOrigin(new Headers(headers), appUrl)).toBe(true);
});
