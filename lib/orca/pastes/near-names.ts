import { nameKey } from '../model/name-key';

/** Something that goes by names, the first of which is shown. */
export type NamedThing = { readonly id: string; readonly names: readonly [string, ...string[]] };

const guessesMax = 5;

/** A name as it is compared, and the letters it has as bits, which tell most names apart without comparing them. */
type Key = { readonly text: string; readonly letters: number };

/** Who may be meant by a name. One that `isMisspelt` is so near that hardly anything else is meant. */
export type NearName = {
  readonly id: string;
  readonly name: string;
  readonly isMisspelt: boolean;
};

/** Finds who may be meant by a name that nobody goes by: at most five, the nearest first. Case and plural don’t count. */
export function nearNames(things: readonly NamedThing[]): (name: string) => readonly NearName[] {
  const known = things.map(({ id, names }) => ({
    id,
    name: names[0],
    keys: [...new Set(names.map(nameKey))].map(keyOf),
  }));
  return (name) => {
    const wanted = keyOf(nameKey(name));
    return known
      .flatMap((thing) => {
        const distance = Math.min(...thing.keys.map((key) => distanceOf(wanted, key)));
        return distance < Number.POSITIVE_INFINITY ? [{ thing, distance }] : [];
      })
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, guessesMax)
      .map(({ thing, distance }, _, [nearest, second]) => ({
        id: thing.id,
        name: thing.name,
        isMisspelt:
          thing === nearest?.thing &&
          distance <= slipsIn(wanted.text) &&
          distance < (second?.distance ?? Number.POSITIVE_INFINITY),
      }));
  };
}

/** How many letters one may get wrong: short names differ by one and mean other things (“Cook”, “Book”). */
function slipsIn(text: string): number {
  if (text.length < 5) return 0;
  return text.length < 9 ? 1 : 2;
}

function keyOf(text: string): Key {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) % 32);
  return { text, letters };
}

/** Names of which one holds the other are near; others are where a third of the letters or fewer differ. */
function distanceOf(a: Key, b: Key): number {
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  const limit = Math.max(1, Math.floor(long.text.length / 3));
  const edits = isFar(short, long, limit) ? limit + 1 : editDistance(short.text, long.text);
  if (edits <= limit) return edits;
  const isPart = short.text.length >= 3 && long.text.includes(short.text);
  return isPart ? limit + 1 : Number.POSITIVE_INFINITY;
}

/** Whether more than `limit` letters differ, seen by lengths and by the letters that only one of them has. */
function isFar(short: Key, long: Key, limit: number): boolean {
  return (
    long.text.length - short.text.length > limit ||
    bitsOf(long.letters & ~short.letters) > limit ||
    bitsOf(short.letters & ~long.letters) > limit
  );
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let down = 1; down <= a.length; down += 1) {
    let diagonal = down - 1;
    row[0] = down;
    for (let across = 1; across <= b.length; across += 1) {
      const above = row[across] ?? 0;
      const change = diagonal + (a.charCodeAt(down - 1) === b.charCodeAt(across - 1) ? 0 : 1);
      row[across] = Math.min(change, above + 1, (row[across - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
