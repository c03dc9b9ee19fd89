import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { ioredisRedis } from '../../redis/ioredis-redis';
import { freePort } from '../../testing/free-port';
import { hasRedisServer, startRedis } from '../../testing/start-redis';
import { aMember, RosterChannel } from '../testing/roster-channel';
import { Leases } from './leases';

it.runIf(hasRedisServer())('holds, hands over and ends leases on a Redis server', async () => {
  const server = await startRedis(await freePort());
  const redis = ioredisRedis({ url: server.url, onAway: () => {} });
  try {
    const channel = new RosterChannel();
    const projectId = randomUUID();
    const [one, two] = [channel.add(), channel.add()].map(({ roster }) => {
      const member = { ...aMember(), role: 'facilitator' as const };
      roster.join(member);
      return { member, leases: new Leases({ projectId, redis, roster, now: channel.clock.now }) };
    });
    if (!one || !two) throw new Error('There are two');
    const place = 'object:1:name';
    expect((await one.leases.take(one.member, place, false)).state).toBe('granted');
    expect((await two.leases.take(two.member, place, true)).state).toBe('held');
    channel.clock.go(61_000);
    expect((await two.leases.take(two.member, place, true)).state).toBe('granted');
    await one.leases.releaseAll(one.member.connectionId);
    expect((await one.leases.take(one.member, place, false)).state).toBe('held');
    await two.leases.release(two.member.connectionId, place);
    expect((await one.leases.take(one.member, place, false)).state).toBe('granted');
    await server.stop();
    expect((await one.leases.take(one.member, 'object:2:name', false)).state).toBe('granted');
  } finally {
    await redis.close();
    await server.stop();
  }
});
