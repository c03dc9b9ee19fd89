import { beforeEach, describe, expect, it } from 'vitest';

import { memoryRedis } from '../redis/memory-redis';
import type { Redis } from '../redis/redis';
import { sessionStore, type SessionStore } from './session-store';

const ada = { id: '0198c0de-0000-7000-8000-000000000001', name: 'Ada', email: 'ada@example.org' };
const bob = { id: '0198c0de-0000-7000-8000-000000000002', name: 'Bob', email: 'bob@example.org' };
const hourMs = 3_600_000;

describe('sessions', () => {
  let now: number;
  let redis: Redis;
  let sessions: SessionStore;
  beforeEach(() => {
    now = Date.UTC(2026, 0, 1);
    redis = memoryRedis({ now: () => now, keysMax: 1_000 });
    sessions = sessionStore(redis, () => now);
  });

  it('are known by a token of 256 random bits, another one each time', async () => {
    const [first, second] = [await sessions.begin(ada), await sessions.begin(ada)];
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    expect(second).not.toBe(first);
    expect(await sessions.use(first)).toEqual(ada);
    expect(await sessions.use('not a token')).toBeUndefined();
  });

  it('leave no token behind in Redis', async () => {
    const token = await sessions.begin(ada);
    const keys = await redis.membersOfSet(`user:${ada.id}:sessions`);
    expect(keys).toHaveLength(1);
    expect(keys.join()).not.toContain(token);
    expect(await redis.get(keys.join())).not.toContain(token);
  });

  it('end after eight hours without use', async () => {
    const token = await sessions.begin(ada);
    now += 7.9 * hourMs;
    expect(await sessions.use(token)).toEqual(ada);
    now += 7.9 * hourMs;
    expect(await sessions.use(token)).toEqual(ada);
    now += 8 * hourMs;
    expect(await sessions.use(token)).toBeUndefined();
  });

  it('are not put off by a look whether they have ended', async () => {
    const token = await sessions.begin(ada);
    now += 7.9 * hourMs;
    expect(await sessions.isAlive(token)).toBe(true);
    now += 0.2 * hourMs;
    expect(await sessions.isAlive(token)).toBe(false);
  });

  it('end after seven days, however much they are used', async () => {
    const token = await sessions.begin(ada);
    for (let hours = 7; hours < 7 * 24; hours += 7) {
      now += 7 * hourMs;
      expect(await sessions.use(token)).toEqual(ada);
    }
    now += 7 * hourMs;
    expect(await sessions.use(token)).toBeUndefined();
  });

  it('end at once when they are revoked, and the others go on', async () => {
    const [laptop, phone] = [await sessions.begin(ada), await sessions.begin(ada)];
    await sessions.revoke(laptop);
    expect(await sessions.use(laptop)).toBeUndefined();
    expect(await sessions.use(phone)).toEqual(ada);
    expect(await redis.membersOfSet(`user:${ada.id}:sessions`)).toHaveLength(1);
  });

  it('end all together when a person signs out everywhere, and nobody else’s do', async () => {
    const adas = [await sessions.begin(ada), await sessions.begin(ada)];
    const bobs = await sessions.begin(bob);
    await sessions.revokeAll(ada.id);
    expect(await Promise.all(adas.map(sessions.use))).toEqual([undefined, undefined]);
    expect(await sessions.use(bobs)).toEqual(bob);
  });

  it('leave no list behind that grows for as long as a person signs in', async () => {
    for (let n = 0; n < 40; n += 1) await sessions.begin(ada);
    now += 8 * hourMs;
    const token = await sessions.begin(ada);
    expect(await redis.membersOfSet(`user:${ada.id}:sessions`)).toHaveLength(1);
    expect(await sessions.use(token)).toEqual(ada);
  });

  it('stay ended when they are revoked while being prolonged', async () => {
    const token = await sessions.begin(ada);
    now += hourMs;
    const revokedInBetween = sessionStore(
      {
        ...redis,
        set: async (...args) => {
          await sessions.revoke(token);
          return redis.set(...args);
        },
      },
      () => now,
    );
    expect(await revokedInBetween.use(token)).toBeUndefined();
    expect(await sessions.use(token)).toBeUndefined();
  });
});
