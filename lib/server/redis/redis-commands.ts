import 'server-only';
import { z } from 'zod';

import type { Redis } from './redis';
import { redisScripts } from './redis-scripts';

/** Sends one command; the answer is what Redis says, unchecked. The key stands first in `args`. */
export type SendCommand = (name: string, ...args: readonly (string | number)[]) => Promise<unknown>;

/** What is asked and answered; listening is another matter. */
type RedisCommands = Omit<Redis, 'subscribe' | 'isListening' | 'close'>;

const textReplySchema = z.string().nullable();
const textsReplySchema = z.array(z.string());
const countReplySchema = z.tuple([z.int(), z.int()]);

/** The verbs as Redis' own commands, whichever way these get to a server. */
export function redisCommands(send: SendCommand): RedisCommands {
  const run = (script: keyof typeof redisScripts, key: string, ...args: (string | number)[]) =>
    send('eval', redisScripts[script], 1, key, ...args);

  const set: Redis['set'] = async (key, value, { ttlSeconds, when }) => {
    const condition = when === undefined ? [] : [when === 'present' ? 'XX' : 'NX'];
    return (await send('set', key, value, 'EX', ttlSeconds, ...condition)) === 'OK';
  };

  return {
    get: async (key) => textReplySchema.parse(await send('get', key)) ?? undefined,
    set,
    setWhereRoom: async (key, value, ttlSeconds) =>
      (await run('setWhereRoom', key, value, ttlSeconds)) === 1,
    delete: async (key) => void (await send('del', key)),

    takeLock: (key, token, ttlSeconds) => set(key, token, { ttlSeconds, when: 'absent' }),
    releaseLock: async (key, token) => (await run('releaseLock', key, token)) === 1,

    countInWindow: async (key, windowSeconds, by) => {
      const reply = await run('countInWindow', key, windowSeconds, by);
      const [count, millisecondsLeft] = countReplySchema.parse(reply);
      return { count, secondsLeft: Math.ceil(millisecondsLeft / 1_000) };
    },

    addToSet: async (key, member, ttlSeconds) =>
      void (await run('addToSet', key, member, ttlSeconds)),
    removeFromSet: async (key, member) => void (await send('srem', key, member)),
    membersOfSet: async (key) => textsReplySchema.parse(await send('smembers', key)),

    publish: async (channel, message) => void (await send('publish', channel, message)),
    ping: async () => void (await send('ping')),
  };
}
