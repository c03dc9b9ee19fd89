import 'server-only';
import { Redis as Client, type RedisOptions } from 'ioredis';
import { z } from 'zod';

import type { Listener, Redis } from './redis';
import { redisScripts } from './redis-scripts';
import { RedisUnavailable } from './redis-unavailable';

type IoredisOptions = {
  readonly url: string;
  /** Told of every lost or refused connection; commands say it for themselves. */
  readonly onAway: (error: Error) => void;
};

const countReplySchema = z.tuple([z.int(), z.int()]);

/** A Redis server. One connection asks, a second one listens: a listening one may do nothing else. */
export function ioredisRedis({ url, onAway }: IoredisOptions): Redis {
  const asking = connect(url, onAway);
  const listening = connect(url, onAway);
  const channels = new Map<string, Set<Listener>>();
  listening.client.on('message', (channel: string, message: string) =>
    channels.get(channel)?.forEach((listener) => listener(message)),
  );

  const run = (script: keyof typeof redisScripts, key: string, ...args: (string | number)[]) =>
    asking.ask((client) => client.eval(redisScripts[script], 1, key, ...args));

  const forget = (channel: string, listener: Listener): boolean => {
    const listeners = channels.get(channel);
    listeners?.delete(listener);
    return listeners?.size === 0 && channels.delete(channel);
  };

  const set: Redis['set'] = async (key, value, { ttlSeconds, when }) => {
    const reply = await asking.ask((client) => {
      if (when === 'present') return client.set(key, value, 'EX', ttlSeconds, 'XX');
      if (when === 'absent') return client.set(key, value, 'EX', ttlSeconds, 'NX');
      return client.set(key, value, 'EX', ttlSeconds);
    });
    return reply === 'OK';
  };

  return {
    get: async (key) => (await asking.ask((client) => client.get(key))) ?? undefined,
    set,
    delete: async (key) => void (await asking.ask((client) => client.del(key))),

    takeLock: (key, token, ttlSeconds) => set(key, token, { ttlSeconds, when: 'absent' }),
    releaseLock: async (key, token) => (await run('releaseLock', key, token)) === 1,

    countInWindow: async (key, windowSeconds, by) => {
      const reply = await run('countInWindow', key, windowSeconds, by);
      const [count, millisecondsLeft] = countReplySchema.parse(reply);
      return { count, secondsLeft: Math.ceil(millisecondsLeft / 1_000) };
    },

    addToSet: async (key, member, ttlSeconds) =>
      void (await run('addToSet', key, member, ttlSeconds)),
    removeFromSet: async (key, member) =>
      void (await asking.ask((client) => client.srem(key, member))),
    membersOfSet: (key) => asking.ask((client) => client.smembers(key)),

    publish: async (channel, message) =>
      void (await asking.ask((client) => client.publish(channel, message))),
    subscribe: async (channel, listener) => {
      channels.set(channel, (channels.get(channel) ?? new Set<Listener>()).add(listener));
      try {
        await listening.ask((client) => client.subscribe(channel));
      } catch (error) {
        forget(channel, listener);
        throw error;
      }
      return async () => {
        const nobodyLeft = forget(channel, listener);
        if (nobodyLeft) await listening.ask((client) => client.unsubscribe(channel));
      };
    },

    ping: async () => void (await asking.ask((client) => client.ping())),
    close: async () => void (await Promise.all([asking.close(), listening.close()])),
  };
}

const clientOptions = {
  // A command that cannot be sent now fails now; the caller knows best what that means.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2_000,
  commandTimeout: 2_000,
  retryStrategy: (attempt) =>
    Math.min(5_000, 100 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random()),
} satisfies RedisOptions;

function connect(url: string, onAway: (error: Error) => void) {
  const client = new Client(url, clientOptions);
  client.on('error', onAway);
  // Commands of the first moment wait for the first attempt, whichever way it goes.
  const attempted = new Promise<void>((resolve) => {
    client.once('ready', resolve);
    client.once('close', resolve);
  });

  return {
    client,
    async ask<T>(command: (client: Client) => Promise<T>): Promise<T> {
      await attempted;
      try {
        return await command(client);
      } catch (error) {
        throw isRefusal(error) ? error : new RedisUnavailable(error);
      }
    },
    async close(): Promise<void> {
      await client.quit().catch(() => client.disconnect());
    },
  };
}

/** The server answered and said no: a mistake in the command, not an outage. */
function isRefusal(error: unknown): boolean {
  const notReady = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN)/;
  return error instanceof Error && error.name === 'ReplyError' && !notReady.test(error.message);
}
