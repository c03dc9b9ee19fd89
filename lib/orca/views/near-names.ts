import { nameKey } from '../model/name-key';

/** Something that goes by names, the first of which is shown. */
export type NamedThing = { readonly id: string; readonly names: readonly [string, ...string[]] };

const guessesMax = 5;

/** Finds who may be meant by a name that nobody goes by: at most five, the nearest first. Case and plural don’t count. */
export function nearNames(
  things: readonly NamedThing[],
): (name: string) => readonly { readonly id: string; readonly name: string }[] {
  const known = things.map(({ id, names }) => ({
    id,
    name: names[0],
    keys: [...new Set(names.map(nameKey))],
  }));
  return (name) => {
    const wanted = nameKey(name);
    return known
      .flatMap((thing) => {
        const distance = Math.min(...thing.keys.map((key) => distanceOf(wanted, key)));
        return distance < Number.POSITIVE_INFINITY ? [{ thing, distance }] : [];
      })
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, guessesMax)
      .map(({ thing }) => ({ id: thing.id, name: thing.name }));
  };
}

/** Names of which one holds the other are near; others are where a third of the letters or fewer differ. */
function distanceOf(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isPart = short.length >= 3 && long.includes(short);
  const limit = Math.max(1, Math.floor(long.length / 3));
  const edits = long.length - short.length > limit ? limit + 1 : editDistance(short, long);
  if (edits <= limit) return edits;
  return isPart ? limit + 1 : Number.POSITIVE_INFINITY;
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      now.push(Math.min(change, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}
