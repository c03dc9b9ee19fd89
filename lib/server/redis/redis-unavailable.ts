import 'server-only';

/** Redis cannot be asked now: a fault of the outside world, answered with "not ready". */
export class RedisUnavailable extends Error {
  override readonly name = 'RedisUnavailable';

  constructor(cause: unknown) {
    super('Redis does not answer', { cause });
  }
}
