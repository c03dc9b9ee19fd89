import 'server-only';
import { Redis as Client, type RedisOptions } from 'ioredis';

import { askIoredis } from './ask-ioredis';
import { listeningLine } from './listening-line';
import type { Redis } from './redis';
import { redisCommands } from './redis-commands';
import { retryPause } from './retry-pause';

type IoredisOptions = {
  readonly url: string;
  /** Told of every lost or refused connection; commands say it for themselves. */
  readonly onAway: (error: Error) => void;
};

const options = {
  // A command that cannot be sent now fails now; the caller knows best what that means.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2_000,
  commandTimeout: 2_000,
  // What has not answered by then is dead, however open it looks.
  socketTimeout: 2_500,
  retryStrategy: retryPause,
} satisfies RedisOptions;

/** A Redis server. One connection asks, a second one listens. */
export function ioredisRedis({ url, onAway }: IoredisOptions): Redis {
  const client = new Client(url, options);
  client.on('error', onAway);
  // Commands of the first moment wait for the first attempt, whichever way it goes.
  const attempted = new Promise<void>((resolve) => {
    client.once('ready', resolve);
    client.once('close', resolve);
  });
  const line = listeningLine({
    connect: () => new Client(url, { ...options, retryStrategy: () => null }),
    onAway,
  });

  return {
    ...redisCommands(async (name, ...args) => {
      await attempted;
      return askIoredis(() => client.call(name, ...args));
    }),
    ...line,
    async close() {
      await Promise.all([client.quit().catch(() => client.disconnect()), line.close()]);
    },
  };
}
