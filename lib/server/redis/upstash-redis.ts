import 'server-only';
import { Redis as Client } from '@upstash/redis';

import type { Redis } from './redis';
import { redisCommands } from './redis-commands';
import { RedisUnavailable } from './redis-unavailable';
import { upstashLine } from './upstash-line';

type UpstashOptions = {
  readonly url: string;
  readonly token: string;
  /** Told of every stream of messages that breaks; commands say it for themselves. */
  readonly onAway: (error: Error) => void;
  /** After so much silence a stream of messages is begun anew. */
  readonly silentMsMax?: number;
};

const timeoutMs = 2_000;

/** Shorter than the five minutes after which `fetch` takes silence for a failure. */
const silentMsUsual = 120_000;

/** A Redis that is asked over HTTP, one request a command, as Upstash offers it. */
export function upstashRedis({
  url,
  token,
  onAway,
  silentMsMax = silentMsUsual,
}: UpstashOptions): Redis {
  const client = new Client({
    url,
    token,
    // Values are texts: one that looks like JSON or like a number stays what it is.
    automaticDeserialization: false,
    responseEncoding: false,
    enableTelemetry: false,
    // Whoever asks knows best whether to ask again.
    retry: { retries: 0 },
    signal: () => AbortSignal.timeout(timeoutMs),
  });
  return {
    ...redisCommands(async (name, ...args) => {
      try {
        return await client.exec<unknown>([name, ...args]);
      } catch (error) {
        throw failureOf(error);
      }
    }),
    ...upstashLine({ url, token, timeoutMs, silentMsMax, onAway }),
  };
}

/**
 * What went wrong, without the command: the library writes that into its message, with everything that was to be kept.
 */
function failureOf(error: unknown): Error {
  if (!(error instanceof Error)) return new RedisUnavailable(error);
  if (error.name === 'UpstashJSONParseError')
    return new RedisUnavailable(new Error('The answer is not JSON'));
  if (error.name !== 'UpstashError') return new RedisUnavailable(error);
  const [reason = ''] = error.message.split(', command was: ');
  if (/unauthori[sz]ed|WRONGPASS|NOAUTH|invalid.*token/i.test(reason))
    return new RedisUnavailable(new Error('UPSTASH_REDIS_REST_TOKEN is refused'));
  // A plan that is used up is an outage; a value too large for it is that value's fault.
  const isUsedUp = /\blimit\b|\bmax\b/i.test(reason) && !/\brequest size\b/i.test(reason);
  const isRefusal = /^(WRONGTYPE|ERR)\b/.test(reason) && !isUsedUp;
  return isRefusal ? new Error(reason) : new RedisUnavailable(new Error(reason));
}
