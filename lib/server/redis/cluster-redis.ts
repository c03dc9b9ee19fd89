import 'server-only';
import { Cluster, Redis as Client, type RedisOptions } from 'ioredis';

import { askIoredis } from './ask-ioredis';
import { clusterMessages } from './cluster-messages';
import { listeningLine } from './listening-line';
import { isVague } from './outage-reason';
import type { Redis } from './redis';
import { redisCommands, type SendCommand } from './redis-commands';
import { redisScripts } from './redis-scripts';
import { retryPause } from './retry-pause';
import { shardedLine } from './sharded-line';

type ClusterOptions = {
  /** Some of its nodes, at least one; the first one's user, password and TLS hold for all. */
  readonly nodes: readonly string[];
  /** Told of every lost or refused connection; commands say it for themselves. */
  readonly onAway: (error: Error) => void;
  /** Told once how messages go: sharded, where the servers can (Redis 7), else to all nodes. */
  readonly onMessagesBy?: (way: 'sharded' | 'broadcast') => void;
};

/** A Redis Cluster. Its client finds the node of each key and channel. */
export function clusterRedis({ nodes, onAway, onMessagesBy = () => {} }: ClusterOptions): Redis {
  const shared = sharedOptions(nodes);
  const cluster = new Cluster(nodes.map(address), {
    enableOfflineQueue: false,
    // A failover takes longer than anybody waits here: a few quick tries find what has moved, then it is an outage.
    maxRedirections: 4,
    retryDelayOnFailover: 50,
    retryDelayOnClusterDown: 50,
    slotsRefreshTimeout: 1_000,
    slotsRefreshInterval: 5_000,
    clusterRetryStrategy: retryPause,
    // Certificates name hosts, not the addresses that these resolve to.
    ...(shared.tls && { dnsLookup: (host, found) => found(null, host) }),
    redisOptions: shared,
  });
  cluster.on('error', onAway);
  cluster.on('node error', (error: Error) => {
    // Of a node that does not take connections the client knows no more than that; `tellWhy` finds out.
    if (!isVague(error)) onAway(error);
  });
  cluster.on('close', tellWhy);
  // Commands of the first moment wait for the first attempt, whichever way it goes.
  const attempted = new Promise<void>((resolve) => {
    cluster.once('ready', resolve);
    cluster.once('close', resolve);
  });

  const send: SendCommand = async (name, ...args) => {
    await attempted;
    return askIoredis(() => cluster.call(name, ...args));
  };

  const messages = clusterMessages(cluster, attempted, {
    ways: {
      sharded: () => ({
        publish: async (channel, message) => void (await send('spublish', channel, message)),
        ...shardedLine({ cluster, connect: (node) => begin(node), onAway }),
      }),
      broadcast: () => ({
        // As a script it has a key, so all of a channel goes through one node and stays in order.
        publish: async (channel, message) =>
          void (await send('eval', redisScripts.publish, 1, channel, message)),
        ...listeningLine({ connect: () => begin(nextNode()), onAway }),
      }),
    },
    onChosen: onMessagesBy,
  });

  let turn = 0;
  /** A node may be gone for good, so each attempt to listen asks the next one that is known. */
  function nextNode() {
    const known = cluster.nodes().map(({ options }) => options);
    const candidates = known.length > 0 ? known : nodes.map(address);
    const { host, port } = candidates[turn % candidates.length] ?? {};
    turn += 1;
    return { ...(host !== undefined && { host }), ...(port !== undefined && { port }) };
  }

  function begin(node: { readonly host?: string; readonly port?: number }) {
    return new Client({
      ...shared,
      ...node,
      enableOfflineQueue: false,
      retryStrategy: () => null,
    });
  }

  let isClosed = false;
  let probe: Client | undefined;
  /** Tries one node, for the reason why none can be reached. */
  function tellWhy(): void {
    if (isClosed || probe) return;
    probe = begin(nextNode());
    probe.on('error', onAway);
    probe.once('ready', () => probe?.disconnect());
    probe.once('end', () => {
      probe = undefined;
    });
  }

  return {
    ...redisCommands(send),
    ...messages,
    async close() {
      isClosed = true;
      probe?.disconnect();
      await Promise.all([cluster.quit().catch(() => cluster.disconnect()), messages.close()]);
    },
  };
}

function address(node: string) {
  const { hostname, port } = new URL(node);
  return { host: hostname, port: port === '' ? 6379 : Number(port) };
}

function sharedOptions(nodes: readonly string[]) {
  const [first = ''] = nodes;
  const { protocol, username, password } = new URL(first);
  return {
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: 2_000,
    // What has not answered by then is dead, however open it looks.
    socketTimeout: 2_500,
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  } satisfies RedisOptions;
}
