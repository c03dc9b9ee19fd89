import { cursorSchema, placeSchema, type Cursor, type Person } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';

import { type ProjectLink } from '../sync/line/project-link';
import { OwnLease, type LeaseAnswer, type LeaseState } from './own-lease';
import { OwnPresence } from './own-presence';
import { paced } from './paced';
import { PeopleIndex, type PlacedCursor } from './people-index';
import { Topics } from './topics';

/** This tab. Without a connection it is seen by nobody. */
export type Self = { readonly userId: string; readonly connectionId: string | undefined };

type PresenceStoreOptions = {
  readonly link: Pick<ProjectLink, 'listen' | 'tell'>;
  readonly userId: string;
};

/** What changed: this tab and where it is, the list of others, pointers, who is at a place, the lease of a place. */
export type PresenceTopic =
  | 'self'
  | 'own_place'
  | `near:${string}`
  | 'others'
  | 'cursors'
  | `at:${string}`
  | `lease:${string}`;

const cursorEveryMs = 100;
/** A line that is back by then leaves everybody where they were. */
const forgetAfterMs = 2_000;

/** Who else is in the project, what this tab tells of itself, and the one place it edits alone. */
export class PresenceStore {
  readonly #link: PresenceStoreOptions['link'];
  readonly #topics = new Topics();
  readonly #index = new PeopleIndex();
  readonly #presence: OwnPresence;
  readonly #lease: OwnLease;
  readonly #cursorPace = paced(cursorEveryMs, () => this.#tellCursor());
  /** Also those of lines that broke: the server may not know yet that they did. */
  readonly #ownConnections = new Set<string>();
  #self: Self;
  #cursor: Cursor | null = null;
  #toldCursor: Cursor | null = null;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor({ link, userId }: PresenceStoreOptions) {
    this.#link = link;
    this.#self = { userId, connectionId: undefined };
    this.#presence = new OwnPresence((presence) => link.tell({ type: 'presence', presence }));
    this.#lease = new OwnLease({
      userId,
      ask: (place, takeOver) =>
        placeSchema.safeParse(place).success && link.tell({ type: 'lease.take', place, takeOver }),
      release: (place) => void link.tell({ type: 'lease.release', place }),
      onChange: (place) => this.#topics.tell(`lease:${place}`),
    });
  }

  /** Begins to listen and to tell; the answer ends both. */
  open(): () => void {
    this.#presence.goOn();
    this.#cursorPace.goOn();
    const endListening = this.#link.listen({
      onMessage: (message) => this.#receive(message),
      onUp: () => this.#goOn(),
      onDown: () => this.#goDown(),
    });
    return () => {
      endListening();
      this.#presence.stop();
      this.#cursorPace.stop();
      this.#lease.down();
      clearTimeout(this.#forgetting);
    };
  }

  /** Told of one topic only. */
  readonly subscribe = (topic: PresenceTopic, listener: () => void): (() => void) =>
    this.#topics.listen(topic, listener);

  readonly self = (): Self => this.#self;

  /** The cell or field in which this tab's focus is. */
  readonly ownPlace = (): string | null => this.#presence.place();

  /** Whether this tab's focus or pointer is at the place. */
  readonly isNear = (place: string): boolean =>
    place === this.ownPlace() || place === this.#cursor?.anchor;

  readonly others = (): readonly Person[] => this.#index.list;

  readonly peopleAt = (place: string): readonly Person[] => this.#index.at(place).people;

  readonly holderOf = (place: string): Person | undefined => this.#index.at(place).holder;

  readonly cursors = (): readonly PlacedCursor[] => this.#index.cursors;

  readonly leaseOf = (place: string): LeaseState => this.#lease.stateOf(place);

  /** Says that this tab's focus is at the place until the answer is called; then the one claimed before it counts. */
  claimPlace(place: string): () => void {
    const before = this.ownPlace();
    const giveBack = this.#presence.claimPlace(place);
    this.#tellOwnPlace(before);
    return () => {
      const last = this.ownPlace();
      giveBack();
      this.#tellOwnPlace(last);
    };
  }

  /** A key or pointer was used. */
  noteActivity(): void {
    this.#presence.noteActivity();
  }

  /** The address below the project's, with its search. */
  notePath(path: string): void {
    this.#presence.setPath(path);
  }

  /** The page goes away, or comes back from the browser's cache. */
  setAway(isAway: boolean): void {
    if (isAway) this.#lease.leave();
    this.#presence.setAway(isAway);
    if (!isAway) this.#lease.up();
  }

  moveCursor(cursor: Cursor | null): void {
    const last = this.#cursor?.anchor;
    this.#cursor = cursor;
    this.#cursorPace.ask();
    if (last !== cursor?.anchor) this.#tellNear(last, cursor?.anchor);
  }

  beginLease(place: string, takeOver: boolean): Promise<LeaseAnswer> {
    return this.#lease.begin(place, takeOver);
  }

  endLease(place: string): void {
    this.#lease.end(place);
  }

  #tellOwnPlace(before: string | null): void {
    const now = this.ownPlace();
    if (now === before) return;
    this.#topics.tell('own_place');
    this.#tellNear(before, now);
  }

  #tellNear(...places: readonly (string | null | undefined)[]): void {
    for (const place of places) if (place) this.#topics.tell(`near:${place}`);
  }

  #receive(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        this.#ownConnections.add(message.connectionId);
        this.#setConnection(message.connectionId);
        clearTimeout(this.#forgetting);
        this.#showPeople(this.#index.replace(this.#withoutSelf(message.people)));
        break;
      case 'people':
        this.#showPeople(this.#index.apply(this.#withoutSelf(message.present), message.left));
        break;
      case 'cursors':
        this.#index.point(message.cursors);
        this.#topics.tell('cursors');
        break;
      case 'lease':
        this.#lease.receive(message);
        break;
      default:
    }
  }

  #goOn(): void {
    this.#toldCursor = null;
    this.#presence.tellAnew();
    this.#lease.up();
  }

  #goDown(): void {
    this.#lease.down();
    if (this.#self.connectionId === undefined) return;
    this.#setConnection(undefined);
    this.#forgetting = setTimeout(() => this.#showPeople(this.#index.replace([])), forgetAfterMs);
  }

  #setConnection(connectionId: string | undefined): void {
    this.#self = { ...this.#self, connectionId };
    this.#topics.tell('self');
  }

  #showPeople(places: readonly string[]): void {
    this.#topics.tell('others');
    this.#topics.tell('cursors');
    for (const place of places) {
      this.#topics.tell(`at:${place}`);
      if (!this.holderOf(place)) this.#lease.freed(place);
    }
  }

  #withoutSelf(people: readonly Person[]): readonly Person[] {
    return people.filter(({ connectionId }) => !this.#ownConnections.has(connectionId));
  }

  #tellCursor(): void {
    const cursor = this.#cursor;
    if (cursor === this.#toldCursor) return;
    // Nobody would see it.
    if (cursor && this.#index.list.length === 0) return;
    if (cursor && !cursorSchema.safeParse(cursor).success) return;
    if (this.#link.tell({ type: 'cursor', cursor })) this.#toldCursor = cursor;
  }
}
