import 'server-only';
import { type Cluster } from 'ioredis';

import { askIoredis } from './ask-ioredis';
import { type Redis } from './redis';

type Messages = Pick<Redis, 'publish' | 'subscribe' | 'isListening' | 'close'>;

type Ways = {
  /** Messages stay with the node of their channel's slot. */
  readonly sharded: () => Messages;
  /** Every message goes to all nodes. */
  readonly broadcast: () => Messages;
};

/**
 * Messages in the way that the cluster offers. It is asked once, when the first message is sent or waited for, and again
 * only while nobody has answered: whoever guessed would talk past the others.
 */
export function clusterMessages(
  cluster: Cluster,
  attempted: Promise<void>,
  { ways, onChosen }: { readonly ways: Ways; readonly onChosen: (way: keyof Ways) => void },
): Messages {
  let asking: Promise<Messages> | undefined;
  let chosen: Messages | undefined;

  async function choose(): Promise<Messages> {
    try {
      await attempted;
      const way = (await askIoredis(() => isSharded(cluster))) ? 'sharded' : 'broadcast';
      chosen = ways[way]();
      onChosen(way);
      return chosen;
    } finally {
      asking = undefined;
    }
  }
  const messages = async () => chosen ?? (asking ??= choose());

  return {
    publish: async (channel, message) => (await messages()).publish(channel, message),
    subscribe: async (channel, listener) => (await messages()).subscribe(channel, listener),
    isListening: () => chosen?.isListening() ?? cluster.status === 'ready',
    async close() {
      await asking?.catch(() => {});
      await chosen?.close();
    },
  };
}

/** Whether every node passes on sharded messages; during an upgrade from Redis 6 some do and others do not. */
async function isSharded(cluster: Cluster): Promise<boolean> {
  const nodes = cluster.nodes('master');
  if (nodes.length === 0) throw new Error('No node is known');
  const answers = await Promise.all(
    nodes.map(async (node) => node.call('command', 'info', 'ssubscribe')),
  );
  return answers.every((answer) => Array.isArray(answer) && Array.isArray(answer[0]));
}
