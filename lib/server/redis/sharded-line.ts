import 'server-only';
import { type Cluster, type Redis as Client } from 'ioredis';

import { askIoredis } from './ask-ioredis';
import { keySlot } from './key-slot';
import { listenersByChannel } from './listeners-by-channel';
import { nodeConnection, type NodeConnection } from './node-connection';
import { type Redis } from './redis';
import { retryPause } from './retry-pause';

type LineOptions = {
  /** Knows which node has which slot, and looks that up again from time to time. */
  readonly cluster: Cluster;
  /** Begins a connection that ends for good when it is lost or mute. */
  readonly connect: (node: { readonly host: string; readonly port: number }) => Client;
  /** Told of every lost or refused connection. */
  readonly onAway: (error: Error) => void;
};

/**
 * Listens to each channel at the node that has its slot, over one connection a node. Where a connection is lost, a node
 * fails or a slot moves on, what is no longer heard is subscribed again at the node that has it then. The library's own
 * sharded subscriber does not tell when it failed to.
 */
export function shardedLine({
  cluster,
  connect,
  onAway,
}: LineOptions): Pick<Redis, 'subscribe' | 'isListening' | 'close'> {
  const listeners = listenersByChannel();
  const connections = new Map<string, NodeConnection>();
  /** The node at which each channel is heard. */
  const heardAt = new Map<string, string>();
  const deaf = new Set<string>();
  let isClosed = false;
  let attempts = 0;
  let pause: NodeJS.Timeout | undefined;

  function connectionTo(node: string): NodeConnection {
    const known = connections.get(node);
    if (known) return known;
    const colon = node.lastIndexOf(':');
    const address = { host: node.slice(0, colon), port: Number(node.slice(colon + 1)) };
    const begun = nodeConnection(connect(address), {
      onMessage: listeners.tell,
      onMoved: () => lose(node),
      onEnd: () => {
        if (connections.get(node) === begun) connections.delete(node);
        lose(node);
      },
      onAway,
    });
    connections.set(node, begun);
    return begun;
  }

  async function listen(channel: string): Promise<void> {
    const node = cluster.slots[keySlot(channel)]?.[0];
    if (node === undefined) throw new Error('CLUSTERDOWN No node is known for a channel');
    const connection = connectionTo(node);
    await connection.listen(channel);
    // Meanwhile the connection may have ended, or everybody may have stopped listening.
    if (connections.get(node) !== connection) throw new Error('The connection has ended');
    if (!listeners.has(channel)) return connection.forget(channel);
    heardAt.set(channel, node);
    deaf.delete(channel);
  }

  function lose(node: string): void {
    for (const [channel, at] of heardAt) if (at === node) miss(channel);
    if (deaf.size > 0) listenAgainLater();
  }

  function miss(channel: string): void {
    heardAt.delete(channel);
    deaf.add(channel);
  }

  function listenAgainLater(): void {
    if (isClosed || pause) return;
    pause = setTimeout(
      () => cluster.refreshSlotsCache(() => void listenAgain()),
      retryPause(attempts),
    );
    attempts += 1;
  }

  async function listenAgain(): Promise<void> {
    pause = undefined;
    if (!isClosed) await Promise.allSettled([...deaf].map(listen));
    if (deaf.size > 0) listenAgainLater();
    else attempts = 0;
  }

  /** A node that was cut off from its cluster says nothing when it loses a slot. */
  function followSlots(): void {
    for (const [channel, node] of heardAt) {
      if (cluster.slots[keySlot(channel)]?.[0] === node) continue;
      miss(channel);
      connections
        .get(node)
        ?.forget(channel)
        .catch(() => {});
    }
    if (deaf.size > 0) listenAgainLater();
  }
  cluster.on('refresh', () => setImmediate(followSlots));

  function forget(channel: string): NodeConnection | undefined {
    const node = heardAt.get(channel);
    heardAt.delete(channel);
    deaf.delete(channel);
    return node === undefined ? undefined : connections.get(node);
  }

  return {
    async subscribe(channel, listener) {
      const remove = listeners.add(channel, listener);
      try {
        if (!heardAt.has(channel)) await askIoredis(() => listen(channel));
      } catch (error) {
        if (remove()) forget(channel);
        throw error;
      }
      return async () => {
        if (remove()) await askIoredis(async () => forget(channel)?.forget(channel));
      };
    },
    isListening: () => deaf.size === 0 && cluster.status === 'ready',
    async close() {
      isClosed = true;
      clearTimeout(pause);
      connections.forEach((connection) => connection.close());
    },
  };
}
