import 'server-only';
import { Bucket, type Rate } from '../line/bucket';

/** A person who opens tabs, reloads them and goes through tunnels; every line costs several questions to the database. */
const memberRate: Rate = { perSecond: 0.5, burst: 60 };
/** All who look through one link from one network, who may all come back at once. */
const guestsRate: Rate = { perSecond: 4, burst: 240 };
/** A whole company behind one address whose tabs are all sent to another process. */
const networkRate: Rate = { perSecond: 20, burst: 1_500 };

/** How often lines are asked for. Kept in memory: it protects this process and what it asks. */
export class Knocks {
  readonly #now: () => number;
  readonly #networks = new Map<string, Bucket>();
  readonly #callers = new Map<string, Bucket>();

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** To be asked before anything is looked up. */
  mayAsk(network: string): boolean {
    return this.#bucket(this.#networks, network, networkRate).tryTake(this.#now());
  }

  /** The asking is forgotten: it came to nothing by no fault of theirs. */
  forget(network: string): void {
    this.#networks.get(network)?.giveBack();
  }

  /** To be asked when it is known who it is. */
  mayEnter(callerId: string, isGuest: boolean, network: string): boolean {
    const key = isGuest ? `${callerId} ${network}` : callerId;
    const rate = isGuest ? guestsRate : memberRate;
    return this.#bucket(this.#callers, key, rate).tryTake(this.#now());
  }

  /** Forgets who has not knocked for a while; to be called now and then. */
  sweep(): void {
    for (const buckets of [this.#networks, this.#callers]) {
      for (const [key, bucket] of buckets) {
        if (bucket.isFull(this.#now())) buckets.delete(key);
      }
    }
  }

  get size(): number {
    return this.#networks.size + this.#callers.size;
  }

  #bucket(buckets: Map<string, Bucket>, key: string, rate: Rate): Bucket {
    const known = buckets.get(key);
    if (known) return known;
    const bucket = new Bucket(rate, this.#now());
    buckets.set(key, bucket);
    return bucket;
  }
}
