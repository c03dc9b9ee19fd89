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

  // A server that does not say how full it is, or has no limit, has room.
  setWhereRoom: `
    local memory = redis.pcall('INFO', 'memory')
    if type(memory) == 'string' then
      local used = tonumber(string.match(memory, 'used_memory:(%d+)'))
      local most = tonumber(string.match(memory, '%smaxmemory:(%d+)'))
      local share = redis.call('EXISTS', KEYS[1]) == 1 and 7 / 8 or 3 / 4
      if used and most and most > 0 and used > most * share then return 0 end
    end
    redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
    return 1`,

  addToSet: `
    redis.call('SADD', KEYS[1], ARGV[1])
    return redis.call('EXPIRE', KEYS[1], ARGV[2])`,

  publish: `return redis.call('PUBLISH', KEYS[1], ARGV[1])`,
} as const;
