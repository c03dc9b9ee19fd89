import 'server-only';
import { presenceLimits, type Person, type Presence } from '@/lib/contracts/presence';

export type RosterMember = Pick<Person, 'connectionId' | 'userId' | 'name'>;

export type Editing = NonNullable<Person['editing']>;

const { goneAfterMs, idleAfterMs } = presenceLimits;

/** Somebody whose line ends in this process: what they have told of themselves, and when. Times in milliseconds. */
export class LocalPerson {
  readonly member: RosterMember;
  editing: Editing | null = null;
  #presence: Presence | null = null;
  #heardMs: number;
  #idleSinceMs: number | undefined;

  constructor({ connectionId, userId, name }: RosterMember, nowMs: number) {
    this.member = { connectionId, userId, name };
    this.#heardMs = nowMs;
  }

  /** As others see them; undefined where they have not said where they are. */
  get shown(): Person | undefined {
    return this.#presence
      ? { ...this.member, ...this.#presence, editing: this.editing }
      : undefined;
  }

  hear(nowMs: number): void {
    this.#heardMs = nowMs;
  }

  tell(presence: Presence | null, nowMs: number): void {
    this.hear(nowMs);
    this.#idleSinceMs = presence?.isIdle ? (this.#idleSinceMs ?? nowMs) : undefined;
    this.#presence = presence;
  }

  /** Nobody is shown for them until they tell of themselves again. */
  hide(): void {
    this.#presence = null;
  }

  /** Whether they have been idle, or have said nothing, for so long that they are taken for gone. */
  isSilent(nowMs: number): boolean {
    if (this.#idleSinceMs !== undefined)
      return nowMs - this.#idleSinceMs >= goneAfterMs - idleAfterMs;
    return nowMs - this.#heardMs >= goneAfterMs;
  }

  /** Whether they edit the same place as another connection, and began before it: then they have to give it up. */
  editsBefore(connectionId: string, { place, sinceMs }: Editing): boolean {
    const { editing, member } = this;
    if (editing?.place !== place || member.connectionId === connectionId) return false;
    return (
      editing.sinceMs < sinceMs ||
      (editing.sinceMs === sinceMs && member.connectionId < connectionId)
    );
  }
}
