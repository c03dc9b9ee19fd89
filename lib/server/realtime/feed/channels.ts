import 'server-only';
import { logger } from '../../logging/logger';
import { type Listener, type Redis, type Unsubscribe } from '../../redis/redis';

type Subscription = {
  readonly channel: string;
  readonly listener: Listener;
  isWanted: boolean;
  /** Undefined while Redis passes nothing on to it. */
  end: Unsubscribe | undefined;
  /** The attempt under way. A second one beside it would end in two, of which one has to be taken back. */
  connecting: Promise<void> | undefined;
};

/** Subscriptions that can be made while Redis is away, and then begin with the first `mend` after its return. */
export class Channels {
  readonly #redis: () => Redis;
  readonly #subscriptions = new Set<Subscription>();

  constructor(redis: () => Redis) {
    this.#redis = redis;
  }

  /** Messages come from when it resolves, or later. Never rejects. */
  async listen(channel: string, listener: Listener): Promise<() => void> {
    const subscription: Subscription = {
      channel,
      listener,
      isWanted: true,
      end: undefined,
      connecting: undefined,
    };
    this.#subscriptions.add(subscription);
    await this.#connect(subscription);
    return () => this.#end(subscription);
  }

  /** Whether messages arrive for every subscription. */
  isListening(): boolean {
    for (const { end } of this.#subscriptions) if (!end) return false;
    return this.#redis().isListening();
  }

  /** Tries again where Redis was away. */
  async mend(): Promise<void> {
    const broken = [...this.#subscriptions].filter(({ end }) => end === undefined);
    await Promise.all(broken.map((subscription) => this.#connect(subscription)));
  }

  #connect(subscription: Subscription): Promise<void> {
    return (subscription.connecting ??= this.#attempt(subscription));
  }

  async #attempt(subscription: Subscription): Promise<void> {
    const { channel, listener } = subscription;
    try {
      const end = await this.#redis().subscribe(channel, listener);
      if (subscription.isWanted) subscription.end = end;
      else await end();
    } catch (error) {
      logger().debug({ err: error, channel }, 'nothing is heard from other processes');
    }
    subscription.connecting = undefined;
  }

  #end(subscription: Subscription): void {
    subscription.isWanted = false;
    this.#subscriptions.delete(subscription);
    subscription.end?.().catch((error: unknown) => {
      logger().debug({ err: error }, 'a subscription was not ended');
    });
  }
}
