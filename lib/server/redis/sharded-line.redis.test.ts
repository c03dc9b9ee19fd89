import { randomUUID } from 'node:crypto';

import { Redis as Client } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '@/lib/shared/testing/eventually';

import { hasRedisServer } from '../testing/start-redis';
import { startRedisCluster } from '../testing/start-redis-cluster';
import { clusterRedis } from './cluster-redis';
import { keySlot, slotsCount } from './key-slot';
import { type Redis } from './redis';

const mastersCount = 3;

describe.runIf(hasRedisServer())('messages in a cluster with replicas', () => {
  let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
  let admins: readonly Client[];
  let listening: Redis;
  let telling: Redis;
  const ways: string[] = [];
  const heard: string[] = [];
  const note = (message: string) => void heard.push(message);

  beforeAll(async () => {
    cluster = await startRedisCluster({ replicas: true });
    admins = cluster.nodes.map((node) => {
      const client = new Client(node);
      return client.on('error', () => {});
    });
    const options = { nodes: cluster.nodes, onAway: () => {} };
    listening = clusterRedis({ ...options, onMessagesBy: (way) => ways.push(way) });
    telling = clusterRedis(options);
  });

  afterAll(async () => {
    await Promise.all([listening.close(), telling.close()]);
    admins.forEach((client) => client.disconnect());
    await cluster.remove();
  });

  /** A channel that lies with the nth master, as the slots were given out at first. */
  function channelAt(master: number): string {
    for (;;) {
      const channel = `project:{${randomUUID()}}:changes`;
      if (Math.floor((keySlot(channel) * mastersCount) / slotsCount) === master) return channel;
    }
  }

  const channelsAt = async (node: number) => admins[node]?.call('pubsub', 'shardchannels');

  it('stay on the shard of their channel', async () => {
    const channels = [channelAt(0), channelAt(1)];
    const stops = [];
    for (const channel of channels) stops.push(await listening.subscribe(channel, note));
    for (const channel of channels) await telling.publish(channel, channel);
    await eventually(() => expect(heard.toSorted()).toEqual(channels.toSorted()));
    expect(ways).toEqual(['sharded']);
    expect(await channelsAt(0)).toEqual([channels[0]]);
    expect(await channelsAt(1)).toEqual([channels[1]]);
    expect(await channelsAt(2)).toEqual([]);
    await Promise.all(stops.map((stop) => stop()));
    expect(await channelsAt(0)).toEqual([]);
    expect(listening.isListening()).toBe(true);
  });

  it('are heard again when a slot has moved to another node', async () => {
    const channel = channelAt(0);
    heard.length = 0;
    const other = channelAt(0);
    const stops = [
      await listening.subscribe(channel, note),
      await listening.subscribe(other, note),
    ];
    await moveSlot(keySlot(channel), admins[0], admins[1]);
    await eventually(async () => expect(await channelsAt(1)).toEqual([channel]));
    await eventually(() => expect(listening.isListening()).toBe(true));
    await telling.publish(channel, 'moved');
    await telling.publish(other, 'stayed');
    await eventually(() => expect(heard.toSorted()).toEqual(['moved', 'stayed']));
    await Promise.all(stops.map((stop) => stop()));
  });

  it('are heard again after a master was killed; until then it says that they are not', async () => {
    const [lost, kept] = [channelAt(2), channelAt(1)];
    heard.length = 0;
    await listening.subscribe(lost, note);
    await listening.subscribe(kept, note);
    await cluster.kill(cluster.nodes[2] ?? '');
    await eventually(() => expect(listening.isListening()).toBe(false));
    await telling.publish(kept, 'elsewhere');
    await eventually(() => expect(heard).toEqual(['elsewhere']));
    await eventually(() => expect(listening.isListening()).toBe(true));
    expect(await channelsAt(5)).toEqual([lost]);
    await eventually(() => telling.publish(lost, 'back'));
    await eventually(() => expect(heard).toEqual(['elsewhere', 'back']));
  });
});

it.runIf(hasRedisServer())('messages in a cluster before Redis 7 go to all nodes', async () => {
  const cluster = await startRedisCluster({ sharded: false });
  const ways: string[] = [];
  const redis = clusterRedis({
    nodes: cluster.nodes,
    onAway: () => {},
    onMessagesBy: (way) => ways.push(way),
  });
  await redis.publish('channel', 'hello');
  expect(ways).toEqual(['broadcast']);
  await redis.close();
  await cluster.remove();
});

async function moveSlot(slot: number, from: Client | undefined, to: Client | undefined) {
  const [fromId, toId] = [await from?.call('cluster', 'myid'), await to?.call('cluster', 'myid')];
  await to?.call('cluster', 'setslot', slot, 'importing', String(fromId));
  await from?.call('cluster', 'setslot', slot, 'migrating', String(toId));
  await to?.call('cluster', 'setslot', slot, 'node', String(toId));
  await from?.call('cluster', 'setslot', slot, 'node', String(toId));
}
