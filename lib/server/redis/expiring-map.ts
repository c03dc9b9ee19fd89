import 'server-only';

type Entry<V> = { readonly value: V; readonly expiresAtMs: number };

export type ExpiringMap<V> = {
  readonly get: (key: string) => V | undefined;
  readonly secondsLeft: (key: string) => number;
  readonly set: (key: string, value: V, ttlSeconds: number) => void;
  /** Changes the value and leaves its end where it is. */
  readonly replace: (key: string, value: V) => void;
  readonly delete: (key: string) => void;
  readonly sweep: () => void;
};

/** A map whose entries end, and which forgets the one set longest ago rather than grow for ever. */
export function expiringMap<V>(now: () => number, keysMax: number): ExpiringMap<V> {
  const entries = new Map<string, Entry<V>>();

  const alive = (key: string): Entry<V> | undefined => {
    const entry = entries.get(key);
    if (entry && entry.expiresAtMs > now()) return entry;
    entries.delete(key);
    return undefined;
  };

  return {
    get: (key) => alive(key)?.value,
    secondsLeft: (key) => Math.ceil(((alive(key)?.expiresAtMs ?? now()) - now()) / 1_000),
    set(key, value, ttlSeconds) {
      // Deleting first moves the key to the end of the map, which is the order of forgetting.
      entries.delete(key);
      const [oldest] = entries.keys();
      if (entries.size >= keysMax && oldest !== undefined) entries.delete(oldest);
      entries.set(key, { value, expiresAtMs: now() + ttlSeconds * 1_000 });
    },
    replace(key, value) {
      const entry = alive(key);
      if (entry) entries.set(key, { ...entry, value });
    },
    delete: (key) => void entries.delete(key),
    sweep: () => [...entries.keys()].forEach(alive),
  };
}
