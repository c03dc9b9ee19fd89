import 'server-only';
import { presenceLimits, type Cursor, type Person, type Presence } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';

import { ChannelEcho } from './channel-echo';
import { LocalPerson, type Editing, type RosterMember } from './local-person';
import { PeopleNews } from './people-news';
import { RemoteRosters } from './remote-rosters';
import { readRosterMessage, type RosterMessage } from './roster-message';
import { RosterRhythm } from './roster-rhythm';

/** Who edits a place, and since when. */
export type PlaceHolder = RosterMember & Editing;

export type RosterNews = Extract<ServerMessage, { type: 'people' | 'cursors' }>;

export type RosterOptions = {
  /** Names this roster among those of other processes; one per roster, never used again. */
  readonly id: string;
  /** For every connection of this process: at most one `people` and one `cursors` a window. */
  readonly deliver: (news: RosterNews) => void;
  /** To the rosters of this project everywhere, at most once and maybe never; must not throw. */
  readonly publish: (text: string) => void;
  /** A local person no longer holds the place: taken over, or five minutes are over. */
  readonly onEnded: (connectionId: string, place: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after so many milliseconds; the answer takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
};

const leaseMs = presenceLimits.leaseSeconds * 1_000;

/**
 * Who is in one project, in all processes. A room has one, from its first connection to its last:
 *
 * - `join` once a connection has said hello. Others see it from its first `update` on;
 * - `ask` when the project's channel is subscribed to after the first `join`;
 * - `people()` for its welcome, in the same turn in which it begins to be among those `deliver` sends to;
 * - `update` and `moveCursor` with what it tells of itself (`presence` and `cursor` messages);
 * - `leave` when the line is closed, for whatever reason, and its leases are given back;
 * - `receive` with every text of the project's channel `project:{<id>}:people`, its own included;
 * - `close` with the room.
 *
 * `setEditing` is called by `Leases` and by nobody else. Nothing is stored, and messages between processes may get
 * lost: every roster repeats itself, and of two that edit one place the later one stays.
 */
export class Roster {
  readonly #options: RosterOptions;
  readonly #locals = new Map<string, LocalPerson>();
  readonly #remotes = new RemoteRosters();
  /** For everybody here. */
  readonly #all = new PeopleNews();
  /** For the other processes. */
  readonly #own = new PeopleNews();
  readonly #echo = new ChannelEcho();
  readonly #rhythm: RosterRhythm;

  constructor(options: RosterOptions) {
    this.#options = options;
    this.#rhythm = new RosterRhythm({
      now: options.now,
      after: options.after,
      isWaiting: () => this.#all.isWaiting || this.#own.isWaiting,
      windowMs: () => (this.#all.people.length > 10 ? 100 : 50),
      onTell: (now) => this.#flush(now),
      onRepeat: (now) => {
        this.#sweep(now);
        this.#publishAll();
      },
    });
  }

  join(member: RosterMember): void {
    if (this.#locals.size === 0) this.#rhythm.start();
    this.#locals.set(member.connectionId, new LocalPerson(member, this.#options.now()));
    if (this.#locals.size === 1) this.ask();
    this.#rhythm.note();
  }

  /** Asks the other processes who is there; the first `join` does it too. */
  ask(): void {
    if (this.#locals.size > 0) this.#publish({ type: 'who', from: this.#options.id });
  }

  update(connectionId: string, presence: Presence | null): void {
    const local = this.#locals.get(connectionId);
    if (!local) return;
    local.tell(presence, this.#options.now());
    this.#show(local);
  }

  moveCursor(connectionId: string, cursor: Cursor | null): void {
    const local = this.#locals.get(connectionId);
    if (!local) return;
    local.hear(this.#options.now());
    this.#all.point(connectionId, cursor);
    this.#own.point(connectionId, cursor);
    this.#rhythm.note();
  }

  setEditing(connectionId: string, editing: Editing | null): void {
    const local = this.#locals.get(connectionId);
    if (!local) return;
    local.editing = editing;
    if (editing) this.#endEarlier(connectionId, editing);
    this.#show(local);
  }

  leave(connectionId: string): void {
    if (!this.#locals.delete(connectionId)) return;
    if (this.#locals.size === 0) return this.#end();
    this.#all.remove(connectionId);
    this.#own.remove(connectionId);
    this.#rhythm.note();
  }

  receive(text: string): void {
    if (this.#locals.size === 0) return;
    const message = readRosterMessage(text);
    if (!message) return;
    if (message.from === this.#options.id) this.#echo.hear(this.#options.now());
    else this.#hear(message);
  }

  /** Everybody that those here have been told of; what came since follows by `deliver`. */
  people(): readonly Person[] {
    return this.#all.told;
  }

  has(connectionId: string): boolean {
    return this.#locals.has(connectionId);
  }

  /** Who edits the place just now, as far as it is known here. */
  holderOf(place: string): PlaceHolder | undefined {
    const since = this.#options.now() - leaseMs;
    const holders: PlaceHolder[] = [];
    for (const { member, editing } of this.#locals.values())
      if (editing?.place === place) holders.push({ ...member, ...editing });
    for (const { connectionId, userId, name, editing } of this.#all.people)
      if (editing?.place === place && !this.#locals.has(connectionId))
        holders.push({ connectionId, userId, name, ...editing });
    return holders
      .filter(({ sinceMs }) => sinceMs > since)
      .toSorted((a, b) => b.sinceMs - a.sinceMs)[0];
  }

  isIdle(connectionId: string): boolean {
    return this.#all.find(connectionId)?.isIdle ?? false;
  }

  /** Whether the connection is surely nowhere: not merely unknown because nothing is heard of other processes. */
  isGone(connectionId: string): boolean {
    const isKnown = this.#locals.has(connectionId) || this.#all.find(connectionId);
    return this.#isCertain() && !isKnown;
  }

  /** Whether the connection surely does not edit the place. */
  isUnedited(place: string, connectionId: string): boolean {
    return this.#isCertain() && this.holderOf(place)?.connectionId !== connectionId;
  }

  close(): void {
    if (this.#locals.size > 0) this.#end();
  }

  #end(): void {
    this.#echo.forget();
    this.#locals.clear();
    this.#remotes.clear();
    this.#all.clear();
    this.#own.clear();
    this.#rhythm.stop();
    this.#publish({ type: 'bye', from: this.#options.id });
  }

  #show({ member, shown }: LocalPerson): void {
    for (const news of [this.#all, this.#own]) {
      if (shown) news.set(shown);
      else news.remove(member.connectionId);
    }
    this.#rhythm.note();
  }

  #isCertain(): boolean {
    return this.#echo.isCertain(this.#options.now());
  }

  #hear(message: RosterMessage): void {
    const { from } = message;
    this.#remotes.hear(from, this.#options.now());
    switch (message.type) {
      case 'who':
        this.#publishAll();
        break;
      case 'all':
        this.#hearAll(from, message.people);
        break;
      case 'some':
        for (const person of message.present) this.#hearOf(from, person);
        for (const connectionId of message.left)
          if (this.#remotes.remove(from, connectionId)) this.#all.remove(connectionId);
        for (const [connectionId, cursor] of message.cursors)
          if (!this.#locals.has(connectionId)) this.#all.point(connectionId, cursor);
        break;
      case 'bye':
        for (const connectionId of this.#remotes.drop(from)) this.#all.remove(connectionId);
        break;
    }
    this.#rhythm.note();
  }

  #hearAll(from: string, people: readonly Person[]): void {
    const named = new Set(people.map(({ connectionId }) => connectionId));
    for (const connectionId of this.#remotes.connectionsOf(from)) {
      if (named.has(connectionId)) continue;
      this.#remotes.remove(from, connectionId);
      this.#all.remove(connectionId);
    }
    for (const person of people) this.#hearOf(from, person);
  }

  #hearOf(from: string, person: Person): void {
    if (this.#locals.has(person.connectionId)) return;
    this.#remotes.add(from, person.connectionId);
    this.#all.set(person);
    if (person.editing) this.#endEarlier(person.connectionId, person.editing);
  }

  /** Of those here who edit the place, only somebody who began later goes on. */
  #endEarlier(connectionId: string, editing: Editing): void {
    for (const local of this.#locals.values())
      if (local.editsBefore(connectionId, editing)) this.#endEditing(local, editing.place);
  }

  #endEditing(local: LocalPerson, place: string): void {
    local.editing = null;
    this.#show(local);
    this.#options.onEnded(local.member.connectionId, place);
  }

  #flush(now: number): void {
    const { present, left, cursors } = this.#all.take(now);
    if (present.length > 0 || left.length > 0)
      this.#options.deliver({ type: 'people', present: [...present], left: [...left] });
    if (cursors.length > 0)
      this.#options.deliver({ type: 'cursors', cursors: cursors.map(([id, at]) => [id, at]) });
    const own = this.#own.take(now);
    if (own.present.length + own.left.length + own.cursors.length === 0) return;
    this.#publish({
      type: 'some',
      from: this.#options.id,
      present: [...own.present],
      left: [...own.left],
      cursors: own.cursors.map(([id, at]) => [id, at]),
    });
  }

  #sweep(now: number): void {
    for (const connectionId of this.#remotes.dropSilent(now)) this.#all.remove(connectionId);
    for (const local of this.#locals.values()) {
      if (local.shown && local.isSilent(now)) {
        local.hide();
        this.#show(local);
      }
      const { editing } = local;
      if (editing && now - editing.sinceMs >= leaseMs) this.#endEditing(local, editing.place);
    }
  }

  #publishAll(): void {
    this.#publish({ type: 'all', from: this.#options.id, people: [...this.#own.people] });
  }

  #publish(message: RosterMessage): void {
    this.#options.publish(JSON.stringify(message));
  }
}
