import 'server-only';
import { isVague, outageReason } from './outage-reason';
import { type Redis } from './redis';
import { RedisUnavailable } from './redis-unavailable';

type Watch = {
  /** Told once when an outage has begun, and why. */
  readonly onAway: (reason: string, error: Error) => void;
  /** Told once when it is over, with how many seconds it took. */
  readonly onBack: (seconds: number) => void;
  /** Told whether Redis answers, whenever that changes. */
  readonly onTurn: (isUp: boolean) => void;
  /** How soon it is looked again while it is away. */
  readonly againMs?: number;
};

type Outage = { readonly since: number; isSaid: boolean; error: Error; reportedAt: number };

/**
 * A Redis that tells its outages as such, and not each of the attempts to reach it. What fails during one fails with the
 * best reason that is known of it.
 */
export function watchedRedis(
  connect: (onAway: (error: Error) => void) => Redis,
  { onAway, onBack, onTurn, againMs = 1_000 }: Watch,
): Redis {
  let outage: Outage | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const redis = connect(report);

  function report(error: Error): void {
    if (isClosed) return;
    if (!outage) {
      outage = { since: performance.now(), isSaid: false, error, reportedAt: 0 };
      onTurn(false);
      lookAgainLater();
    }
    if (isVague(outage.error)) outage.error = error;
    outage.reportedAt = performance.now();
  }

  function lookAgainLater(): void {
    // An outage that begins while it is looked is told of by both.
    clearTimeout(timer);
    timer = setTimeout(() => void look(), againMs);
    timer.unref();
  }

  async function look(): Promise<void> {
    const begun = performance.now();
    if (outage && !outage.isSaid) {
      onAway(outageReason(outage.error), outage.error);
      outage.isSaid = true;
    }
    try {
      await redis.ping();
      settle(begun);
    } catch (error) {
      report(error instanceof Error ? error : new Error(String(error)));
    }
    if (outage && !isClosed) lookAgainLater();
  }

  /** It is back when it answers and passes on messages, and nothing else has failed meanwhile. */
  function settle(begun: number): void {
    if (isClosed) return;
    if (!outage) {
      onTurn(true);
    } else if (redis.isListening() && outage.reportedAt < begun) {
      onBack(Math.round((performance.now() - outage.since) / 1_000));
      onTurn(true);
      outage = undefined;
    }
  }

  const told =
    <Args extends readonly unknown[], Answer>(verb: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      try {
        return await verb(...args);
      } catch (error) {
        if (!(error instanceof RedisUnavailable)) throw error;
        report(error);
        throw outage ? new RedisUnavailable(outage.error) : error;
      }
    };

  // Whether it is there at all is not left for the first who needs it to find out.
  void look();

  return {
    get: told(redis.get),
    set: told(redis.set),
    setWhereRoom: told(redis.setWhereRoom),
    delete: told(redis.delete),
    takeLock: told(redis.takeLock),
    releaseLock: told(redis.releaseLock),
    countInWindow: told(redis.countInWindow),
    addToSet: told(redis.addToSet),
    removeFromSet: told(redis.removeFromSet),
    membersOfSet: told(redis.membersOfSet),
    publish: told(redis.publish),
    subscribe: told(redis.subscribe),
    isListening: redis.isListening,
    ping: told(redis.ping),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await redis.close();
    },
  };
}
