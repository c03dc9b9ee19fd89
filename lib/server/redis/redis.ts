import 'server-only';

/**
 * The few verbs that the application asks of Redis. Every key and value is text, every key goes
 * away by itself, and every command touches one key, so a cluster can run it too. Commands throw
 * `RedisUnavailable` at once while the server is away: nothing waits in a queue for it.
 */
export type Redis = {
  readonly get: (key: string) => Promise<string | undefined>;
  /** Whether it was written: `when` makes that depend on the key's being there already. */
  readonly set: (key: string, value: string, options: SetOptions) => Promise<boolean>;
  /**
   * For what can be had again from elsewhere: written only where a quarter of the server's memory is left to what can't be,
   * and which a full server would drop as well; an eighth where there is one to replace. Whether it was written.
   */
  readonly setWhereRoom: (key: string, value: string, ttlSeconds: number) => Promise<boolean>;
  readonly delete: (key: string) => Promise<void>;

  /** Whether the lock is ours now. `token` is a secret of the holder, one per taking. */
  readonly takeLock: (key: string, token: string, ttlSeconds: number) => Promise<boolean>;
  /** Whether it still was ours: a lock that ran out and was taken by someone else stays theirs. */
  readonly releaseLock: (key: string, token: string) => Promise<boolean>;

  /**
   * Adds `by` (-1 takes one back, 0 only looks) to a counter that starts again at nothing
   * `windowSeconds` after its first count. It never falls below nothing.
   */
  readonly countInWindow: (key: string, windowSeconds: number, by: 1 | 0 | -1) => Promise<Count>;

  /** The whole set lives `ttlSeconds` from the last addition on. */
  readonly addToSet: (key: string, member: string, ttlSeconds: number) => Promise<void>;
  readonly removeFromSet: (key: string, member: string) => Promise<void>;
  readonly membersOfSet: (key: string) => Promise<readonly string[]>;

  /** At most once, in order for one publisher, and only to who is subscribed at that moment. */
  readonly publish: (channel: string, message: string) => Promise<void>;
  /** Messages come from the moment this resolves. A lost connection subscribes again by itself. */
  readonly subscribe: (channel: string, listener: Listener) => Promise<Unsubscribe>;
  /** Whether messages of others arrive now. A lost connection is false until it has subscribed again. */
  readonly isListening: () => boolean;

  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type SetOptions = {
  readonly ttlSeconds: number;
  readonly when?: 'present' | 'absent';
};

export type Count = { readonly count: number; readonly secondsLeft: number };

export type Listener = (message: string) => void;

export type Unsubscribe = () => Promise<void>;
