import 'server-only';
import type { Redis as Client } from 'ioredis';

import { askIoredis } from './ask-ioredis';
import { listenersByChannel } from './listeners-by-channel';
import type { Redis } from './redis';
import { retryPause } from './retry-pause';

type LineOptions = {
  /** Begins a connection that ends for good when it is lost or mute: the next one may go to another server. */
  readonly connect: () => Client;
  /** Told of every lost or refused connection. */
  readonly onAway: (error: Error) => void;
};

const beatEveryMs = 4_000;

type ListeningLine = Pick<Redis, 'subscribe' | 'isListening' | 'close'>;

/** The connection that listens: one that does may do nothing else. When lost it is made and subscribed again. */
export function listeningLine({ connect, onAway }: LineOptions): ListeningLine {
  const listeners = listenersByChannel();
  let attempts = 0;
  let isListening = false;
  let isClosed = false;
  let pause: NodeJS.Timeout | undefined;
  let client = begin();
  // Who subscribes in the first moment waits for the first attempt, whichever way it goes.
  const attempted = new Promise<void>((resolve) => {
    client.once('ready', resolve);
    client.once('end', resolve);
  });

  function begin(): Client {
    const begun = connect();
    begun.on('error', onAway);
    begun.on('message', (channel: string, message: string) => listeners.tell(channel, message));
    begun.once('ready', () => void subscribeAgain(begun));
    begun.once('end', () => {
      isListening = false;
      if (!isClosed) pause = setTimeout(again, retryPause(attempts));
      attempts += 1;
    });
    return begun;
  }

  function again(): void {
    client = begin();
  }

  // A connection that died without a word looks open until it is asked; one that does not answer is closed.
  const beating = setInterval(() => void client.ping().catch(() => {}), beatEveryMs);
  beating.unref();

  async function subscribeAgain(begun: Client): Promise<void> {
    try {
      const channels = listeners.channels();
      if (channels.length > 0) await begun.subscribe(...channels);
      isListening = begun === client && begun.status === 'ready';
      attempts = 0;
    } catch {
      // It may still be open, and would stay deaf.
      begun.disconnect();
    }
  }

  return {
    async subscribe(channel, listener) {
      const remove = listeners.add(channel, listener);
      try {
        await attempted;
        await askIoredis(() => client.subscribe(channel));
      } catch (error) {
        remove();
        throw error;
      }
      return async () => {
        // A lost connection has nothing left to end.
        if (remove() && client.status === 'ready')
          await askIoredis(() => client.unsubscribe(channel));
      };
    },
    isListening: () => isListening,
    async close() {
      isClosed = true;
      isListening = false;
      clearTimeout(pause);
      clearInterval(beating);
      await client.quit().catch(() => client.disconnect());
    },
  };
}
