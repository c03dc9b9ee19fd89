import 'server-only';

/** Each touches only `KEYS[1]`, and Redis runs each as one step. */
export const redisScripts = {
  releaseLock: `
    if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
    return redis.call('DEL', KEYS[1])`,

  countInWindow: `
    local before = tonumber(redis.call('GET', KEYS[1]))
    local count = math.max(0, (before or 0) + tonumber(ARGV[2]))
    if before then redis.call('SET', KEYS[1], count, 'KEEPTTL')
    elseif count > 0 then redis.call('SET', KEYS[1], count, 'EX', ARGV[1]) end
    return { count, math.max(0, redis.call('PTTL', KEYS[1])) }`,

  addToSet: `
    redis.call('SADD', KEYS[1], ARGV[1])
    return redis.call('EXPIRE', KEYS[1], ARGV[2])`,

  publish: `return redis.call('PUBLISH', KEYS[1], ARGV[1])`,
} as const;
