import { freePort } from '../../testing/free-port';
import { startRedis } from '../../testing/start-redis';
import { startRedisCluster } from '../../testing/start-redis-cluster';
import { startUpstash } from '../../testing/start-upstash';
import { clusterRedis } from '../cluster-redis';
import { ioredisRedis } from '../ioredis-redis';
import { type Redis } from '../redis';
import { upstashRedis } from '../upstash-redis';

/** A Redis of the test's own that can go away, and how to reach it. */
export type Place = {
  readonly connect: (onAway: (error: Error) => void) => Redis;
  readonly leave: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

async function serverPlace(): Promise<Place> {
  const port = await freePort();
  let server = await startRedis(port);
  return {
    connect: (onAway) => ioredisRedis({ url: server.url, onAway }),
    leave: () => server.stop(),
    comeBack: async () => void (server = await startRedis(port)),
    remove: () => server.stop(),
  };
}

async function clusterPlace(sharded: boolean): Promise<Place> {
  const cluster = await startRedisCluster({ sharded });
  return {
    connect: (onAway) => clusterRedis({ nodes: cluster.nodes, onAway }),
    leave: cluster.stop,
    comeBack: cluster.startAgain,
    remove: cluster.remove,
  };
}

const restToken = 'token-of-upstash';

async function upstashPlace(): Promise<Place> {
  const [port, redisPort] = [await freePort(), await freePort()];
  let server = await startRedis(redisPort);
  const start = () => startUpstash({ redisUrl: server.url, port, token: restToken });
  let upstash = await start();
  const leave = async () => {
    await upstash.stop();
    await server.stop();
  };
  return {
    connect: (onAway) => upstashRedis({ url: upstash.url, token: restToken, onAway }),
    leave,
    comeBack: async () => {
      server = await startRedis(redisPort);
      upstash = await start();
    },
    remove: leave,
  };
}

/** Every Redis that there is a driver for, with a server of its own. */
export const places = [
  { name: 'ioredis', place: serverPlace },
  { name: 'ioredis in a cluster', place: async () => clusterPlace(true) },
  { name: 'ioredis in a cluster of Redis 6', place: async () => clusterPlace(false) },
  { name: 'Upstash', place: upstashPlace },
];
