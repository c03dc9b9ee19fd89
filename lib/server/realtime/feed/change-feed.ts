import 'server-only';
import { randomUUID } from 'node:crypto';

import { type Change } from '@/lib/contracts/operations';

import { logger } from '../../logging/logger';
import { fromRegistry } from '../../process-registry';
import { connectRedis } from '../../redis/connect-redis';
import { projectKey } from '../../redis/project-key';
import { type Redis } from '../../redis/redis';
import { Channels } from './channels';
import { type FeedNews, feedText, newsOfOthers } from './feed-text';

declare module '../../process-registry' {
  interface ProcessThings {
    changeFeed: ChangeFeed;
  }
}

export type FeedListener = (news: FeedNews) => void;

/**
 * Tells of every commit: listeners of this process at once, other processes through Redis. A message may be lost, come
 * twice or out of order; who listens must look into the change log from time to time.
 */
export class ChangeFeed {
  readonly channels: Channels;
  readonly #redis: () => Redis;
  readonly #processId = randomUUID();
  readonly #listeners = new Map<string, Set<FeedListener>>();
  #isOut = false;

  constructor(redis: () => Redis) {
    this.#redis = redis;
    this.channels = new Channels(redis);
  }

  /** Never throws and never waits: a commit is answered whatever becomes of its announcement. */
  publish(projectId: string, changes: readonly Change[]): void {
    for (const listener of this.#listeners.get(projectId) ?? []) listener({ changes });
    void this.#announce(projectId, changes);
  }

  /** Listens to this process from now on, and to others from when it resolves or Redis is back. Never rejects. */
  async subscribe(projectId: string, listener: FeedListener): Promise<() => void> {
    const listeners = this.#listeners.get(projectId) ?? new Set();
    this.#listeners.set(projectId, listeners.add(listener));
    const end = await this.channels.listen(projectKey(projectId, 'changes'), (text) => {
      const news = newsOfOthers(this.#processId, text);
      if (news) listener(news);
    });
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(projectId) === listeners) {
        this.#listeners.delete(projectId);
      }
      end();
    };
  }

  async #announce(projectId: string, changes: readonly Change[]): Promise<void> {
    try {
      await this.#redis().publish(
        projectKey(projectId, 'changes'),
        feedText(this.#processId, changes),
      );
      this.#isOut = false;
    } catch (error) {
      // Once for each outage, not for each of its commits.
      if (!this.#isOut) logger().warn({ err: error }, 'commits are not announced to others');
      this.#isOut = true;
    }
  }
}

/** The feed of this process, from Next's bundle to the sockets' too. */
export function changeFeed(): ChangeFeed {
  return fromRegistry('changeFeed', () => new ChangeFeed(connectRedis));
}
