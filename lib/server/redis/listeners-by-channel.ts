import 'server-only';
import type { Listener } from './redis';

type Listeners = {
  /** Gives what takes this one away again: it answers whether nobody is left on that channel since. */
  readonly add: (channel: string, listener: Listener) => () => boolean;
  readonly tell: (channel: string, message: string) => void;
  readonly has: (channel: string) => boolean;
  readonly channels: () => readonly string[];
};

/** Who listens to which channel in this process. */
export function listenersByChannel(): Listeners {
  const byChannel = new Map<string, Set<{ readonly listener: Listener }>>();
  return {
    add(channel, listener) {
      // Who listens twice is two: ending one of them leaves the other.
      const added = { listener };
      const listeners = byChannel.get(channel) ?? new Set();
      byChannel.set(channel, listeners.add(added));
      return () => listeners.delete(added) && listeners.size === 0 && byChannel.delete(channel);
    },
    tell: (channel, message) =>
      [...(byChannel.get(channel) ?? [])].forEach(({ listener }) => listener(message)),
    has: (channel) => byChannel.has(channel),
    channels: () => [...byChannel.keys()],
  };
}
