import 'server-only';
import { type Cursor, type Person } from '@/lib/contracts/presence';
import { isSameValue } from '@/lib/shared/same-value';

type News = {
  readonly present: readonly Person[];
  readonly left: readonly string[];
  readonly cursors: readonly (readonly [connectionId: string, cursor: Cursor | null])[];
};

/** Ten a second and person: more than the eye asks of a pointer that is drawn with a transition. */
const cursorEveryMs = 100;

/** Who is there, and what of it has not been told yet. Only the newest word of each person is kept. */
export class PeopleNews {
  readonly #people = new Map<string, Person>();
  readonly #told = new Map<string, Person>();
  readonly #changed = new Set<string>();
  readonly #cursors = new Map<string, Cursor | null>();
  readonly #toldCursors = new Map<
    string,
    { readonly cursor: Cursor | null; readonly atMs: number }
  >();

  get people(): readonly Person[] {
    return [...this.#people.values()];
  }

  /** As those know it who were told everything that `take` gave. */
  get told(): readonly Person[] {
    return [...this.#told.values()];
  }

  get isWaiting(): boolean {
    return this.#changed.size > 0 || this.#cursors.size > 0;
  }

  find(connectionId: string): Person | undefined {
    return this.#people.get(connectionId);
  }

  set(person: Person): void {
    this.#people.set(person.connectionId, person);
    this.#changed.add(person.connectionId);
  }

  remove(connectionId: string): void {
    if (!this.#people.delete(connectionId)) return;
    this.#changed.add(connectionId);
    this.#cursors.delete(connectionId);
    this.#toldCursors.delete(connectionId);
  }

  point(connectionId: string, cursor: Cursor | null): void {
    if (this.#people.has(connectionId)) this.#cursors.set(connectionId, cursor);
  }

  /** What is to be told now; a pointer that was told of just now waits for its turn. */
  take(now: number): News {
    const present: Person[] = [];
    const left: string[] = [];
    for (const connectionId of this.#changed) {
      const person = this.#people.get(connectionId);
      const told = this.#told.get(connectionId);
      if (person && !isSameValue(person, told)) {
        present.push(person);
        this.#told.set(connectionId, person);
      } else if (!person && this.#told.delete(connectionId)) {
        left.push(connectionId);
      }
    }
    this.#changed.clear();
    return { present, left, cursors: this.#takeCursors(now) };
  }

  clear(): void {
    for (const kept of [this.#people, this.#told, this.#changed, this.#cursors, this.#toldCursors])
      kept.clear();
  }

  #takeCursors(now: number): News['cursors'] {
    return [...this.#cursors].filter(([connectionId, cursor]) => {
      const told = this.#toldCursors.get(connectionId);
      if (told && now - told.atMs < cursorEveryMs) return false;
      this.#cursors.delete(connectionId);
      if (isSameValue(cursor, told?.cursor ?? null)) return false;
      this.#toldCursors.set(connectionId, { cursor, atMs: now });
      return true;
    });
  }
}
