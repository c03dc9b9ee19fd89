import { type Cursor, type Person } from '@/lib/contracts/presence';
import { isSameValue } from '@/lib/shared/same-value';

export type PlacedCursor = { readonly person: Person; readonly cursor: Cursor };

type AtPlace = { readonly people: readonly Person[]; readonly holder: Person | undefined };

const nobody: AtPlace = { people: [], holder: undefined };

/** The other open tabs, sorted for looking at: all of them, those at a place, their pointers. */
export class PeopleIndex {
  readonly #people = new Map<string, Person>();
  readonly #pointers = new Map<string, Cursor>();
  #list: readonly Person[] = [];
  #places: ReadonlyMap<string, AtPlace> = new Map();
  #cursors: readonly PlacedCursor[] = [];

  /** In order of name. */
  get list(): readonly Person[] {
    return this.#list;
  }

  get cursors(): readonly PlacedCursor[] {
    return this.#cursors;
  }

  at(place: string): AtPlace {
    return this.#places.get(place) ?? nobody;
  }

  /** Returns the places at which something is to be shown that was not before. */
  replace(people: readonly Person[]): readonly string[] {
    this.#people.clear();
    return this.apply(people, []);
  }

  apply(present: readonly Person[], left: readonly string[]): readonly string[] {
    for (const person of present) this.#people.set(person.connectionId, person);
    for (const connectionId of left) this.#people.delete(connectionId);
    for (const connectionId of this.#pointers.keys())
      if (!this.#people.has(connectionId)) this.#pointers.delete(connectionId);
    this.#list = [...this.#people.values()].toSorted(byName);
    this.#placeCursors();
    return this.#placePeople();
  }

  point(cursors: readonly (readonly [connectionId: string, cursor: Cursor | null])[]): void {
    for (const [connectionId, cursor] of cursors) {
      if (cursor && this.#people.has(connectionId)) this.#pointers.set(connectionId, cursor);
      else this.#pointers.delete(connectionId);
    }
    this.#placeCursors();
  }

  #placeCursors(): void {
    const before = new Map(this.#cursors.map((placed) => [placed.person.connectionId, placed]));
    this.#cursors = [...this.#pointers].flatMap(([connectionId, cursor]) => {
      const person = this.#people.get(connectionId);
      if (!person) return [];
      const placed = before.get(connectionId);
      const isSame = placed?.cursor === cursor && placed.person === person;
      return [isSame ? placed : { person, cursor }];
    });
  }

  #placePeople(): readonly string[] {
    const before = this.#places;
    const next = placesOf(this.#list);
    for (const [place, now] of next) {
      const known = before.get(place);
      if (known && looksSame(known, now)) next.set(place, known);
    }
    this.#places = next;
    return [...new Set([...before.keys(), ...next.keys()])].filter(
      (place) => before.get(place) !== next.get(place),
    );
  }
}

function placesOf(people: readonly Person[]): Map<string, AtPlace> {
  const places = new Map<string, AtPlace>();
  for (const person of people) {
    const { place, editing } = person;
    if (place !== null) {
      const known = places.get(place) ?? nobody;
      places.set(place, { ...known, people: [...known.people, person] });
    }
    if (editing) {
      const known = places.get(editing.place) ?? nobody;
      const since = known.holder?.editing?.sinceMs ?? -Infinity;
      if (editing.sinceMs > since) places.set(editing.place, { ...known, holder: person });
    }
  }
  return places;
}

function looksSame(a: AtPlace, b: AtPlace): boolean {
  if (a.people.length !== b.people.length) return false;
  return (
    isSamePerson(a.holder, b.holder) &&
    a.people.every((person, at) => isSamePerson(person, b.people[at]))
  );
}

/** The rest of the address changes with every step in a screen and shows nowhere at a place. */
function isSamePerson(a: Person | undefined, b: Person | undefined): boolean {
  if (!a || !b) return a === b;
  return isSameValue({ ...a, path: '' }, { ...b, path: '' });
}

function byName(a: Person, b: Person): number {
  return a.name.localeCompare(b.name) || (a.connectionId < b.connectionId ? -1 : 1);
}
