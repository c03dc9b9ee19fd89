import 'server-only';
import { RedisUnavailable } from './redis-unavailable';

/** Runs what asks a server, and tells outages (`RedisUnavailable`) from commands that are wrong. */
export async function askIoredis<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    throw isRefusal(error) ? error : new RedisUnavailable(error);
  }
}

/** The server answered and said no: a mistake in the command, not an outage. */
function isRefusal(error: unknown): boolean {
  const notReady = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MOVED|ASK|NOAUTH|WRONGPASS)/;
  return error instanceof Error && error.name === 'ReplyError' && !notReady.test(error.message);
}
