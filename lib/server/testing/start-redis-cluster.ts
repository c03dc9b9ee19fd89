import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Redis as Client } from 'ioredis';

import { freePort } from './free-port';
import { startRedisProcess } from './start-redis-process';

type TestRedisCluster = {
  /** Addresses of its nodes, as REDIS_CLUSTER_NODES wants them: three masters, then their replicas. */
  readonly nodes: readonly string[];
  /** Ends one node without a word, named by its address. */
  readonly kill: (node: string) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Starts all nodes again, as the same cluster, without what they held. */
  readonly startAgain: () => Promise<void>;
  /** Stops the cluster and removes its files. */
  readonly remove: () => Promise<void>;
};

type Node = { readonly port: number; readonly busPort: number };

const slots = 16_384;
const mastersCount = 3;

type ClusterShape = {
  /** Whether each of the three nodes gets a replica. */
  readonly replicas?: boolean;
  /** False: it knows no sharded messages, like those before Redis 7. */
  readonly sharded?: boolean;
};

/** A Redis Cluster of the test's own. */
export async function startRedisCluster({
  replicas = false,
  sharded = true,
}: ClusterShape = {}): Promise<TestRedisCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'orca-redis-cluster-'));
  const ports: Node[] = [];
  for (let n = 0; n < mastersCount * (replicas ? 2 : 1); n += 1)
    ports.push({ port: await freePort(), busPort: await freePort() });

  const start = () => Promise.all(ports.map((node) => startNode(node, folder, sharded)));
  let running = await start();
  const stop = async () => {
    await Promise.all(running.map((node) => node.stop()));
    running = [];
  };
  await withClients(ports, async (clients) => {
    await Promise.all(clients.slice(0, mastersCount).map(takeSlots));
    await Promise.all(ports.map(({ port, busPort }) => meet(clients[0], port, busPort)));
    await untilHealthy(clients);
    await Promise.all(clients.slice(mastersCount).map((client, n) => follow(client, clients[n])));
  });

  return {
    nodes: ports.map(({ port }) => addressOf(port)),
    stop,
    kill: async (node) => {
      const at = ports.findIndex(({ port }) => addressOf(port) === node);
      await running[at]?.kill();
    },
    startAgain: async () => {
      running = await start();
      await withClients(ports, untilHealthy);
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(port: number): string {
  return `redis://127.0.0.1:${port}`;
}

function startNode({ port, busPort }: Node, folder: string, sharded: boolean) {
  const cluster = ['--cluster-enabled', 'yes', '--cluster-port', `${busPort}`];
  const files = ['--save', '', '--dir', folder, '--cluster-config-file', `nodes-${port}.conf`];
  const messages = sharded ? [] : ['--rename-command', 'SSUBSCRIBE', ''];
  const options = [...cluster, ...files, ...messages, '--cluster-node-timeout', '1000'];
  return startRedisProcess(port, options);
}

async function takeSlots(client: Client, index: number): Promise<void> {
  const from = Math.floor((slots * index) / mastersCount);
  const until = Math.floor((slots * (index + 1)) / mastersCount);
  await client.call('cluster', 'addslotsrange', from, until - 1);
}

async function meet(client: Client | undefined, port: number, busPort: number): Promise<void> {
  await client?.call('cluster', 'meet', '127.0.0.1', port, busPort);
}

/** Makes a node the replica of another; resolves when it has what that has. */
async function follow(client: Client, master: Client | undefined): Promise<void> {
  await client.call('cluster', 'replicate', String(await master?.call('cluster', 'myid')));
  while (!String(await client.call('info', 'replication')).includes('master_link_status:up'))
    await sleep(50);
}

async function untilHealthy(clients: readonly Client[]): Promise<void> {
  for (;;) {
    const infos = await Promise.all(clients.map((client) => client.call('cluster', 'info')));
    const isHealthy = infos.every(
      (info) =>
        String(info).includes('cluster_state:ok') &&
        String(info).includes(`cluster_known_nodes:${clients.length}`) &&
        String(info).includes(`cluster_slots_ok:${slots}`),
    );
    if (isHealthy) return;
    await sleep(50);
  }
}

async function withClients(
  nodes: readonly Node[],
  task: (clients: readonly Client[]) => Promise<void>,
): Promise<void> {
  const clients = nodes.map(({ port }) => new Client(port, '127.0.0.1'));
  await task(clients);
  clients.forEach((client) => client.disconnect());
}
