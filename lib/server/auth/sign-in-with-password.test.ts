import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { memoryRedis } from '../redis/memory-redis';
import { hashPassword } from './password';
import { signInWithPassword } from './sign-in-with-password';

const ada = { id: '0198c0de-0000-7000-8000-000000000001', name: 'Ada', email: 'ada@example.org' };
const password = 'correct horse battery';
const minuteMs = 60_000;

describe('signing in with a password', () => {
  let passwordHash: string;
  beforeAll(async () => {
    passwordHash = await hashPassword(password);
  });

  let now: number;
  let holdUp: (email: string) => Promise<void> | undefined;
  let attempt: (
    given: Partial<{ email: string; password: string; address: string }>,
  ) => Promise<unknown>;
  beforeEach(() => {
    now = Date.UTC(2026, 0, 1);
    const redis = memoryRedis({ now: () => now, keysMax: 1_000 });
    holdUp = () => undefined;
    const findUser = async (email: string) => {
      await holdUp(email);
      const isKnown = email === ada.email || email.endsWith('@workshop.example.org');
      return isKnown ? { ...ada, passwordHash } : null;
    };
    const usual = { email: ada.email, password, address: '203.0.113.7' };
    attempt = (given) => signInWithPassword({ ...usual, ...given }, { redis, findUser });
  });
  const fail = (times: number, given: Partial<{ email: string; address: string }> = {}) =>
    Promise.all(Array.from({ length: times }, () => attempt({ ...given, password: 'wrong' })));

  const refused = { ok: true, value: undefined };
  const tooMany = { ok: false, error: { code: 'too_many_requests' } };

  it('gives the user, without what is secret', async () => {
    expect(await attempt({})).toEqual({ ok: true, value: ada });
  });

  it('tells a wrong password and an unknown address alike', async () => {
    expect(await attempt({ password: 'wrong' })).toEqual(refused);
    expect(await attempt({ email: 'eve@example.org' })).toEqual(refused);
  });

  it('closes an account to a network after five failures, even for the right password', async () => {
    expect(await fail(5)).toEqual(Array.from({ length: 5 }, () => refused));
    expect(await attempt({})).toMatchObject(tooMany);
  });

  it('says when to try again, and then lets in', async () => {
    await fail(5);
    now += 3 * minuteMs;
    expect(await attempt({})).toEqual({
      ok: false,
      error: {
        code: 'too_many_requests',
        detail: 'Too many failed sign-ins from your network. Try again in 12 minutes.',
        retryAfterSeconds: 720,
      },
    });
    now += 12 * minuteMs;
    expect(await attempt({})).toEqual({ ok: true, value: ada });
  });

  it('counts failures that come all at once', async () => {
    const answers = await fail(30);
    expect(answers.filter((answer) => JSON.stringify(answer) === '{"ok":true}')).toHaveLength(5);
  });

  it('lets nobody lock somebody else out from another network', async () => {
    await fail(30, { address: '198.51.100.1' });
    expect(await attempt({})).toEqual({ ok: true, value: ada });
  });

  it('closes all accounts to a network after twenty failures', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => fail(5, { email: `u${n}@example.org` })));
    expect(await attempt({})).toMatchObject(tooMany);
  });

  it('counts only failures: many people of one office sign in', async () => {
    for (let person = 0; person < 40; person += 1) {
      expect(await attempt({})).toMatchObject({ ok: true, value: ada });
    }
  });

  it('lets a workshop of sixty in at the same moment, behind one address', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => attempt({ email: `p${n}@workshop.example.org` })),
    );
    expect(answers).toHaveLength(60);
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: ada });
  });

  it('answers twenty of a hundred guesses at once, and no right one after them', async () => {
    const guess = (n: number) => attempt({ email: `u${n}@example.org`, password: 'wrong' });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => guess(n)));
    expect(answers.filter((answer) => JSON.stringify(answer) === '{"ok":true}')).toHaveLength(20);
    expect(await attempt({})).toMatchObject(tooMany);
  });

  it('tells nobody that a password was right once its network was closed', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    holdUp = (email) => (email === ada.email ? held : undefined);
    const right = attempt({});
    await Promise.all([1, 2, 3, 4].map((n) => fail(5, { email: `u${n}@example.org` })));
    release();
    expect(await right).toMatchObject(tooMany);
  });

  it('looks at two hundred tries of one network at a time, and forgets those that broke off', async () => {
    let breakOff = () => {};
    const held = new Promise<void>((_, reject) => {
      breakOff = () => reject(new Error('the database is away'));
    });
    holdUp = () => held;
    const tries = Promise.allSettled(
      Array.from({ length: 200 }, (_, n) => attempt({ email: `p${n}@workshop.example.org` })),
    );
    expect(await attempt({})).toMatchObject(tooMany);
    breakOff();
    expect((await tries).every(({ status }) => status === 'rejected')).toBe(true);
    holdUp = () => undefined;
    expect(await attempt({})).toEqual({ ok: true, value: ada });
  });

  it('forgets the failures of an account that then got in', async () => {
    await fail(4);
    await attempt({});
    await fail(4);
    expect(await attempt({})).toEqual({ ok: true, value: ada });
  });

  it('lets tries at one closed account close no other to the network', async () => {
    await fail(40);
    expect(await attempt({ email: 'eve@example.org' })).toEqual(refused);
  });

  it('counts nothing against an account while the network is closed', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => fail(5, { email: `u${n}@example.org` })));
    now += 14 * minuteMs;
    await fail(10);
    now += minuteMs;
    expect(await attempt({})).toEqual({ ok: true, value: ada });
  });

  it('slows a search from everywhere down, and still lets the owner in', async () => {
    const failFrom = (network: number) => fail(5, { address: `198.51.100.${network}` });
    const first = await Promise.all(Array.from({ length: 20 }, (_, n) => failFrom(n)));
    expect(first.flat()).toEqual(Array.from({ length: 100 }, () => refused));
    expect(await failFrom(99)).toMatchObject([refused, refused, tooMany, tooMany, tooMany]);
    await fail(1);
    expect(await attempt({})).toEqual({ ok: true, value: ada });
  });
});
