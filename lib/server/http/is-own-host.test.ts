import { expect, it } from 'vitest';

import { isOwnHost } from './is-own-host';

const appUrl = 'https://orca.example.org';

it.each([
  'orca.example.org',
  'orca.example.org:443',
  'ORCA.Example.org',
  'orca.example.org.',
  'orca.example.org.:8443',
  'localhost',
  'LocalHost:3000',
  'localhost.:3000',
  '127.0.0.1:3000',
  '192.168.1.20',
  '127.0.0.1.',
  '[::1]',
  '[::1]:3000',
  '[2001:DB8::7]:3000',
])('takes %s for a name of ours', (host) => {
  expect(isOwnHost(host, appUrl)).toBe(true);
});

it.each([
  undefined,
  null,
  '',
  'evil.example',
  'evil.example:3000',
  'example.org',
  'orca.example.org.evil.example',
  'localhost.evil.example',
  'evil-localhost',
  '127.0.0.1.evil.example',
  'localhost@evil.example',
  'localhost:3000@evil.example',
  'evil.example/@localhost',
  'localhost/',
  String.raw`localhost\evil.example`,
  'localhost evil.example',
  'localhost, evil.example',
  'localhost:port',
  '::1',
  '[::1',
  '[fe80::1%25eth0]',
])('takes %s for somebody else’s', (host) => {
  expect(isOwnHost(host, appUrl)).toBe(false);
});
