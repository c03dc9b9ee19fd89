import 'server-only';
import { expiringMap } from './expiring-map';
import { listenersByChannel } from './listeners-by-channel';
import type { Redis } from './redis';

type MemoryOptions = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of each sort: texts, counters, sets. */
  readonly keysMax: number;
};

const sweepEveryMs = 60_000;

/** For one process that needs no Redis: the same answers, gone when the process ends. */
export function memoryRedis({ now, keysMax }: MemoryOptions): Redis {
  // Each has its own limit: a flood of counters, which strangers cause, ends nobody's session.
  const texts = expiringMap<string>(now, keysMax);
  const counters = expiringMap<number>(now, keysMax);
  const sets = expiringMap<Set<string>>(now, keysMax);
  const maps = [texts, counters, sets];
  const listeners = listenersByChannel();
  const sweeping = setInterval(() => maps.forEach((map) => map.sweep()), sweepEveryMs);
  sweeping.unref();

  const set: Redis['set'] = async (key, value, { ttlSeconds, when }) => {
    const present = texts.get(key) !== undefined;
    if (when && present !== (when === 'present')) return false;
    texts.set(key, value, ttlSeconds);
    return true;
  };

  return {
    get: async (key) => texts.get(key),
    set,
    setWhereRoom: async (key, value, ttlSeconds) => set(key, value, { ttlSeconds }),
    delete: async (key) => maps.forEach((map) => map.delete(key)),

    takeLock: (key, token, ttlSeconds) => set(key, token, { ttlSeconds, when: 'absent' }),
    releaseLock: async (key, token) => {
      if (texts.get(key) !== token) return false;
      texts.delete(key);
      return true;
    },

    countInWindow: async (key, windowSeconds, by) => {
      const before = counters.get(key);
      const count = Math.max(0, (before ?? 0) + by);
      if (before !== undefined) counters.replace(key, count);
      else if (count > 0) counters.set(key, count, windowSeconds);
      return { count, secondsLeft: counters.secondsLeft(key) };
    },

    addToSet: async (key, member, ttlSeconds) =>
      sets.set(key, (sets.get(key) ?? new Set<string>()).add(member), ttlSeconds),
    removeFromSet: async (key, member) => {
      const left = sets.get(key);
      left?.delete(member);
      if (left?.size === 0) sets.delete(key);
    },
    membersOfSet: async (key) => [...(sets.get(key) ?? [])],

    publish: async (channel, message) => {
      // As over a network: never before the publisher's own turn has ended.
      setImmediate(() => listeners.tell(channel, message));
    },
    subscribe: async (channel, listener) => {
      const remove = listeners.add(channel, listener);
      return async () => void remove();
    },
    isListening: () => true,

    ping: async () => undefined,
    close: async () => clearInterval(sweeping),
  };
}
