import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { signInWithPassword } from '../auth/sign-in-with-password';
import { database } from '../database/db';
import { demoFacilitator } from '../demo/demo-facilitator';
import { rateLimit } from '../http/rate-limit';
import { connectRedis } from '../redis/connect-redis';
import { memoryRedis } from '../redis/memory-redis';
import { registerAccount } from './register-account';

let lastHost = 0;
const anAddress = () => `192.0.2.${(lastHost += 1)}`;
const aRegistration = () => ({
  name: 'Ada Lovelace',
  email: `${randomUUID()}@example.org`,
  password: 'correct horse battery',
  address: anAddress(),
});

it('makes an account that can sign in', async () => {
  const registration = aRegistration();
  const result = await registerAccount(registration);
  expect(result).toMatchObject({
    ok: true,
    value: { name: 'Ada Lovelace', email: registration.email },
  });
  const signedIn = await signInWithPassword(registration, {
    redis: memoryRedis({ now: Date.now, keysMax: 100 }),
    findUser: (email) => database().prisma.user.findUnique({ where: { email } }),
  });
  expect(signedIn).toEqual(result);
});

it('keeps no password that could be read', async () => {
  const registration = aRegistration();
  await registerAccount(registration);
  const stored = await database().prisma.user.findUnique({ where: { email: registration.email } });
  expect(stored?.passwordHash).toMatch(/^\$argon2id\$/);
  expect(JSON.stringify(stored)).not.toContain(registration.password);
});

it('gives an address to one of several who ask for it at once, and tells the others where', async () => {
  const registration = aRegistration();
  const results = await Promise.all([1, 2, 3].map(() => registerAccount(registration)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({
    error: { code: 'email_taken', issues: [{ path: ['email'] }] },
  });
});

it('never gives away the address of the demo, whose account is opened without a password', async () => {
  const result = await registerAccount({ ...aRegistration(), email: demoFacilitator.email });
  expect(result).toMatchObject({ error: { code: 'email_taken' } });
});

it('refuses a password that is tried first, at its field', async () => {
  const result = await registerAccount({ ...aRegistration(), password: 'Password123' });
  expect(result).toMatchObject({
    error: { code: 'validation_failed', issues: [{ path: ['password'] }] },
  });
});

it('makes two hundred accounts an hour for one network, many at once, and goes on for others', async () => {
  const address = anAddress();
  const made = { name: 'register-network', max: 200, windowSeconds: 3600 };
  for (let n = 0; n < 140; n += 1) await rateLimit(connectRedis(), made).take(address);
  const results = await Promise.all(
    Array.from({ length: 61 }, () => registerAccount({ ...aRegistration(), address })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(60);
  expect(results.find(({ ok }) => !ok)).toMatchObject({
    error: { code: 'too_many_requests', retryAfterSeconds: 3600 },
  });
  expect(await registerAccount(aRegistration())).toMatchObject({ ok: true });
});

it('counts addresses that are taken by themselves, so that nobody can ask about all', async () => {
  const address = anAddress();
  const registration = { ...aRegistration(), address };
  await registerAccount(registration);
  const asked = [];
  for (let n = 0; n < 51; n += 1) asked.push(await registerAccount(registration));
  expect(asked.slice(0, 50).every((each) => !each.ok && each.error.code === 'email_taken')).toBe(
    true,
  );
  expect(asked.at(-1)).toMatchObject({ error: { code: 'too_many_requests' } });
});

it('answers fifty of those who ask about taken addresses all at once', async () => {
  const registration = aRegistration();
  await registerAccount(registration);
  const address = anAddress();
  const results = await Promise.all(
    Array.from({ length: 70 }, () => registerAccount({ ...registration, address })),
  );
  const codes = results.map((result) => (result.ok ? 'made' : result.error.code));
  expect(codes.filter((code) => code === 'email_taken')).toHaveLength(50);
  expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(20);
});
