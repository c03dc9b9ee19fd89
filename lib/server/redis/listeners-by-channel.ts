import 'server-only';
import type { Listener } from './redis';

type Listeners = {
  readonly add: (channel: string, listener: Listener) => void;
  /** Whether nobody is left on that channel. */
  readonly remove: (channel: string, listener: Listener) => boolean;
  readonly tell: (channel: string, message: string) => void;
  readonly channels: () => readonly string[];
};

/** Who listens to which channel in this process. */
export function listenersByChannel(): Listeners {
  const byChannel = new Map<string, Set<Listener>>();
  return {
    add: (channel, listener) =>
      void byChannel.set(channel, (byChannel.get(channel) ?? new Set<Listener>()).add(listener)),
    remove(channel, listener) {
      const listeners = byChannel.get(channel);
      listeners?.delete(listener);
      return listeners?.size === 0 && byChannel.delete(channel);
    },
    tell: (channel, message) =>
      [...(byChannel.get(channel) ?? [])].forEach((listener) => listener(message)),
    channels: () => [...byChannel.keys()],
  };
}
