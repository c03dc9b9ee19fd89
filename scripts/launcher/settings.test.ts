import { expect, it } from 'vitest';

import { readSettings } from './settings';

const demoModeWith = (environment: Record<string, string>) =>
  readSettings('/', false, environment).demoMode;

it.each([
  {},
  { HOST: '::1' },
  { APP_URL: '', TRUSTED_PROXIES: '' },
  { APP_URL: 'http://localhost:4000' },
  { APP_URL: 'http://127.0.0.1:3000' },
  { APP_URL: 'http://[::1]:3000', TRUSTED_PROXIES: '0' },
  { APP_URL: 'https://orca.example.org', DEMO_MODE: '1' },
])(
  'offers the demo where only this machine can reach it, or where it is asked for: %j',
  (given) => {
    expect(demoModeWith(given)).toBe(true);
  },
);

it.each([
  { APP_URL: 'https://orca.example.org' },
  { APP_URL: 'http://127.evil.example' },
  { APP_URL: 'http://localhost.evil.example' },
  { APP_URL: 'not an address' },
  { TRUSTED_PROXIES: '1' },
  { TRUSTED_PROXIES: 'one' },
  { HOST: '0.0.0.0' },
  { DATABASE_URL: 'postgresql://orca@localhost/orca' },
  { DEMO_MODE: '0' },
])('offers no sign-in without a password where others may reach it: %j', (given) => {
  expect(demoModeWith(given)).toBe(false);
});
