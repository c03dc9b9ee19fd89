import 'server-only';
import { type Redis as Client } from 'ioredis';

type NodeEvents = {
  readonly onMessage: (channel: string, message: string) => void;
  /** The node has ended subscriptions of its own accord, without saying here which. */
  readonly onMoved: () => void;
  readonly onEnd: () => void;
  readonly onAway: (error: Error) => void;
};

export type NodeConnection = {
  readonly listen: (channel: string) => Promise<void>;
  readonly forget: (channel: string) => Promise<void>;
  readonly close: () => void;
};

const beatEveryMs = 4_000;

/** A connection that listens to channels of one node, until it is lost: then it ends for good. */
export function nodeConnection(client: Client, events: NodeEvents): NodeConnection {
  client.on('error', events.onAway);
  client.on('smessage', events.onMessage);
  client.on('moved', events.onMoved);
  // A connection that died without a word looks open until it is asked; one that does not answer is closed.
  const beating = setInterval(() => void client.ping().catch(() => {}), beatEveryMs);
  beating.unref();
  client.once('end', () => {
    clearInterval(beating);
    events.onEnd();
  });
  const attempted = new Promise<void>((resolve) => {
    client.once('ready', resolve);
    client.once('end', resolve);
  });

  return {
    async listen(channel) {
      await attempted;
      await client.ssubscribe(channel);
    },
    forget: async (channel) => {
      if (client.status === 'ready') await client.sunsubscribe(channel);
    },
    close: () => client.disconnect(),
  };
}
