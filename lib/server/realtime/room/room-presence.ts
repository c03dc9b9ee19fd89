import 'server-only';
import { randomUUID } from 'node:crypto';

import { type ServerMessage } from '@/lib/contracts/realtime';

import { connectRedis } from '../../redis/connect-redis';
import { projectKey } from '../../redis/project-key';
import { type ChangeFeed } from '../feed/change-feed';
import { Leases } from '../presence/leases';
import { Roster, type RosterNews } from '../presence/roster/roster';

type PresenceParts = {
  readonly feed: ChangeFeed;
  /** To everybody here who reads fast enough. */
  readonly sendToAll: (news: RosterNews) => void;
  readonly sendTo: (connectionId: string, message: ServerMessage) => void;
};

/** Who is in a project's room and where, together with the rooms of other processes. */
export class RoomPresence {
  readonly roster: Roster;
  readonly leases: Leases;
  readonly #feed: ChangeFeed;
  readonly #channel: string;
  #unsubscribe: (() => void) | undefined;
  #isOver = false;

  constructor(projectId: string, { feed, sendToAll, sendTo }: PresenceParts) {
    const redis = connectRedis();
    const channel = projectKey(projectId, 'people');
    this.roster = new Roster({
      id: randomUUID(),
      deliver: sendToAll,
      // It may get lost, so it may also fail.
      publish: (text) => void redis.publish(channel, text).catch(() => undefined),
      onEnded: (connectionId, place) =>
        sendTo(connectionId, { type: 'lease', place, state: 'ended', holder: null }),
      now: Date.now,
      after: (ms, run) => {
        const timer = setTimeout(run, ms).unref();
        return () => clearTimeout(timer);
      },
    });
    this.leases = new Leases({ projectId, redis, roster: this.roster, now: Date.now });
    this.#feed = feed;
    this.#channel = channel;
  }

  /** Listens to the other processes; nobody joins before. Never rejects. */
  async open(): Promise<void> {
    const { channels } = this.#feed;
    const unsubscribe = await channels.listen(this.#channel, (text) => this.roster.receive(text));
    if (this.#isOver) return unsubscribe();
    this.#unsubscribe = unsubscribe;
    this.roster.ask();
  }

  people(): ReturnType<Roster['people']> {
    return this.roster.people();
  }

  join(member: Parameters<Roster['join']>[0]): void {
    this.roster.join(member);
  }

  leave(connectionId: string): void {
    // In this order: who waits for the place asks for it as soon as they hear that its holder has left.
    void this.leases.releaseAll(connectionId).then(() => this.roster.leave(connectionId));
  }

  close(): void {
    this.#isOver = true;
    this.#unsubscribe?.();
    this.roster.close();
  }
}
