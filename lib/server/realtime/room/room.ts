import 'server-only';
import { type Change } from '@/lib/contracts/operations';
import { type AccessRole } from '@/lib/contracts/permissions';
import { type CloseReason, type ServerMessage } from '@/lib/contracts/realtime';

import { isSameHistory, readSequel } from '../../documents/document-store';
import { type Documents } from '../../documents/documents';
import { follow } from '../../documents/read-latest';
import { hasReached, isSameChange, type Seen } from '../../documents/seen';
import { logger } from '../../logging/logger';
import { measureBroadcast } from '../../metrics/measure-broadcast';
import { type ChangeFeed } from '../feed/change-feed';
import { type FeedNews } from '../feed/feed-text';
import { messageFrames } from '../line/message-frames';
import { type RosterNews } from '../presence/roster/roster';
import { changesTexts } from './changes-texts';
import { Delivery } from './delivery';
import { readMemberNames, readVersions } from './project-store';
import { type RoomMember } from './room-member';
import { RoomPresence } from './room-presence';
import { startOfConnection } from './start-of-connection';

/** How long a change may be missing before the log is asked for it. */
const gapMs = 250;

export type RoomParts = {
  readonly documents: Documents;
  readonly feed: ChangeFeed;
  /** The room has nobody left, or can't go on. */
  readonly onOver: (room: Room) => void;
};

/** What the database says of a project, as asked at a moment when the room had delivered `after`. */
export type Standing = {
  readonly askedAtMs: number;
  readonly after: Seen;
  /** Undefined when the project is gone. */
  readonly seen: Seen | undefined;
  /** Whose roles were asked for. Who is in none of them has come since. */
  readonly asked: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, AccessRole>;
};

/** A project's connections to this process: everybody is told of every change, in order and without a gap. */
export class Room {
  readonly projectId: string;
  readonly presence: RoomPresence;
  readonly members = new Set<RoomMember>();
  readonly #parts: RoomParts;
  readonly #receivers = new Set<RoomMember>();
  /** What was delivered while somebody's start is being read, for each of them. */
  readonly #starting = new Set<Change[]>();
  /** Who reads slowly, and who has left without their being told. */
  readonly #owed = new WeakMap<RoomMember, readonly string[]>();
  readonly #opened: Promise<Delivery>;
  #delivery: Delivery | undefined;
  /** The last version that everybody here was told of. */
  #after: Seen = { version: 0 };
  #early: FeedNews[] = [];
  #unsubscribe: (() => void) | undefined;
  #gap: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(projectId: string, parts: RoomParts) {
    this.projectId = projectId;
    this.#parts = parts;
    this.presence = new RoomPresence(projectId, {
      feed: parts.feed,
      sendToAll: (message) => this.#sendPassing(message),
      sendTo: (connectionId, message) => this.#find(connectionId)?.wire.send(message),
    });
    this.#opened = this.#open();
    // Everybody who comes in waits for it and is told; a room that nobody waits for any more has nobody to tell.
    this.#opened.catch(() => this.end());
  }

  /** The last version that everybody here was told of. */
  get after(): Seen {
    return this.#after;
  }

  enter(member: RoomMember): void {
    this.members.add(member);
  }

  leave(member: RoomMember): void {
    this.members.delete(member);
    if (this.#receivers.delete(member)) this.presence.leave(member.id);
    if (this.members.size === 0) this.end();
  }

  /**
   * Brings a connection level with the others and lets it go on with them. Gives the role that it was told; undefined
   * where the project is gone. Throws when the database can't be asked.
   */
  async welcome(member: RoomMember, since: number | null): Promise<AccessRole | undefined> {
    const { documents } = this.#parts;
    const { projectId } = this;
    await this.#opened;
    const missed: Change[] = [];
    this.#starting.add(missed);
    try {
      const start = await startOfConnection(documents, { projectId, since, level: this.#after });
      if (!start) return undefined;
      const members = member.caller.isGuest ? {} : await readMemberNames(documents.pool, projectId);
      // From here on nothing waits, so nothing can be delivered between the start and what follows it.
      const { version, changes, snapshot } = start;
      const { role, wire } = member;
      const people = [...this.presence.people()];
      this.#begin(
        member,
        {
          type: 'welcome',
          version,
          changes: changes && [...changes],
          connectionId: member.id,
          role,
          people,
          members,
        },
        snapshot,
      );
      const rest = missed.filter((change) => change.version > version);
      for (const text of changesTexts(rest)) wire.sendFrames(messageFrames(text));
      return role;
    } finally {
      this.#starting.delete(missed);
    }
  }

  /** Catches up with the database and tells everybody whose role has changed. */
  check({ askedAtMs, after, seen, asked, roles }: Standing): void {
    if (!seen) {
      this.#closeAll('not_found');
      return;
    }
    if (this.#delivery && !hasReached(seen, after)) {
      this.#beginAnew();
      return;
    }
    for (const member of this.members) {
      const { id } = member.caller;
      if (asked.has(id)) member.grant(roles.get(id), askedAtMs);
    }
    this.#delivery?.announce(seen.version);
    if (this.#parts.feed.channels.isListening()) this.#watchGap();
    else void this.#fillGap();
  }

  /** No more changes come from here. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#gap);
    this.#unsubscribe?.();
    this.presence.close();
    this.#parts.onOver(this);
  }

  /** Listens first and reads then: what is committed in between comes both ways, and not neither. */
  async #open(): Promise<Delivery> {
    const { documents, feed } = this.#parts;
    const subscribing = feed.subscribe(this.projectId, (news) => this.#hear(news));
    const [unsubscribe] = await Promise.all([subscribing, this.presence.open()]);
    if (this.#isOver) unsubscribe();
    else this.#unsubscribe = unsubscribe;
    const versions = await readVersions(documents.pool, [this.projectId]);
    this.#after = versions.get(this.projectId) ?? { version: 0 };
    const delivery = new Delivery(this.#after.version);
    this.#delivery = delivery;
    const early = this.#early;
    this.#early = [];
    for (const news of early) this.#hear(news);
    return delivery;
  }

  #hear(news: FeedNews): void {
    const delivery = this.#delivery;
    if (!delivery) {
      this.#early.push(news);
      return;
    }
    if ('changes' in news && news.changes.some((change) => this.#isOfOtherHistory(change))) {
      this.#beginAnew();
      return;
    }
    if ('changes' in news) this.#deliver(delivery.offer(news.changes));
    else delivery.announce(news.version);
    this.#watchGap();
  }

  #deliver(run: readonly Change[]): void {
    if (run.length === 0) return;
    this.#remember([this.#after, ...run], run);
    this.#after = run.at(-1) ?? this.#after;
    for (const missed of this.#starting) missed.push(...run);
    if (this.#receivers.size === 0) return;
    for (const text of changesTexts(run)) {
      const frames = messageFrames(text);
      for (const { wire } of this.#receivers) wire.sendFrames(frames);
    }
    measureBroadcast(run);
  }

  /**
   * What others committed is followed in memory, so that the next commit here need not look it up. What is in memory may
   * be what the database has lost meanwhile, and has come to the same version again by other changes.
   */
  #remember(line: readonly Seen[], run: readonly Change[]): void {
    const { cache } = this.#parts.documents;
    const known = cache.get(this.projectId);
    const level = known && line.find(({ version }) => version === known.version);
    if (!level) return;
    const news = run.filter(({ version }) => version > known.version);
    if (isSameChange(known.batchId, level.batchId)) cache.offer(follow(known, news));
    else cache.drop(this.projectId);
  }

  /** Whether the version that was last told of came about by another change: the first was lost with the database. */
  #isOfOtherHistory({ version, batchId }: Change): boolean {
    return version === this.#after.version && !isSameChange(batchId, this.#after.batchId);
  }

  #beginAnew(): void {
    this.#parts.documents.cache.drop(this.projectId);
    this.#closeAll('restarting');
  }

  /** Who comes after that comes into another room. */
  #closeAll(reason: CloseReason): void {
    for (const { wire } of this.members) wire.close(reason);
    this.end();
  }

  #watchGap(): void {
    if (this.#delivery?.missingSince() === undefined) return;
    this.#gap ??= setTimeout(() => void this.#fillGap(), gapMs);
  }

  async #fillGap(): Promise<void> {
    const delivery = this.#delivery;
    const since = delivery?.missingSince();
    clearTimeout(this.#gap);
    this.#gap = undefined;
    if (!delivery || since === undefined || this.#isOver) return;
    try {
      const { pool } = this.#parts.documents;
      const after = this.#after;
      const sequel = await readSequel(pool, this.projectId, since);
      if (!isSameHistory(after, sequel)) this.#beginAnew();
      else if (sequel.changes) this.#deliver(delivery.offer(sequel.changes));
      else this.#closeAll('restarting');
    } catch (error) {
      logger().warn({ err: error, projectId: this.projectId }, 'missing changes not read');
    }
    // Where it is not filled by now, the next look at the version tries again.
  }

  #begin(member: RoomMember, welcome: ServerMessage, snapshot: Buffer | undefined): void {
    if (!member.wire.isOpen) return;
    this.#receivers.add(member);
    member.wire.sendStart(welcome, snapshot);
    const { id, caller } = member;
    this.presence.join({ connectionId: id, userId: caller.id, name: caller.name });
  }

  #sendPassing(news: RosterNews): void {
    if (this.#receivers.size === 0) return;
    const frames = messageFrames(JSON.stringify(news));
    const left = news.type === 'people' ? news.left : [];
    for (const member of this.#receivers) {
      const owed = this.#owed.get(member);
      if (member.wire.isSlow) this.#owed.set(member, [...(owed ?? []), ...left]);
      else if (owed) this.#makeUp(member, [...owed, ...left]);
      else member.wire.sendFrames(frames);
    }
  }

  /** Tells a reader who was slow, and was told nothing of the others meanwhile, how it is now. */
  #makeUp(member: RoomMember, left: string[]): void {
    this.#owed.delete(member);
    member.wire.send({ type: 'people', present: [...this.presence.people()], left });
  }

  #find(connectionId: string): RoomMember | undefined {
    return [...this.#receivers].find(({ id }) => id === connectionId);
  }
}
