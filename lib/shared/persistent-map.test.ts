import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PersistentMap } from './persistent-map';

const steps = fc.array(
  fc.record({ key: fc.string({ maxLength: 3 }), value: fc.integer(), remove: fc.boolean() }),
  { maxLength: 200 },
);

function build(keys: readonly string[]): PersistentMap<number> {
  return keys.reduce((map, key) => map.set(key, 1), PersistentMap.empty<number>());
}

describe('PersistentMap', () => {
  it('holds what a Map holds after any sets and deletes', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const expected = new Map<string, number>();
        let map = PersistentMap.empty<number>();
        for (const { key, value, remove } of list) {
          if (remove) expected.delete(key);
          else expected.set(key, value);
          map = remove ? map.delete(key) : map.set(key, value);
        }
        expect(new Map(map)).toEqual(expected);
        expect(map.size).toBe(expected.size);
        for (const [key, value] of expected) expect(map.get(key)).toBe(value);
      }),
    );
  });

  it('iterates in an order that depends on the entries only, not on their history', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.nat(), (keys, turn) => {
        const at = turn % (keys.length || 1);
        const rotated = [...keys.slice(at), ...keys.slice(0, at)];
        const detour = build(['x', 'y', 'zz', ...rotated])
          .delete('x')
          .delete('y')
          .delete('zz');
        const plain = build(keys.filter((key) => !['x', 'y', 'zz'].includes(key)));
        expect([...detour]).toEqual([...plain]);
      }),
    );
  });

  it('leaves the map it came from as it was, also where two keys share a hash', () => {
    // 'costarring' and 'liquid' are a known FNV-1a collision.
    const one = PersistentMap.empty<number>().set('costarring', 1);
    const two = one.set('liquid', 2);
    expect([one.get('liquid'), two.get('costarring'), two.get('liquid')]).toEqual([
      undefined,
      1,
      2,
    ]);
    expect([...two.delete('costarring')]).toEqual([['liquid', 2]]);
  });

  it('is the same made at once as set one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 300 }), (keys) => {
        expect([...PersistentMap.of(keys.map((key) => [key, 1]))]).toEqual([...build(keys)]);
      }),
    );
  });

  it('is the same set at once as set one by one', () => {
    const entries = fc.array(fc.tuple(fc.string({ maxLength: 2 }), fc.integer()), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(entries, entries, (first, more) => {
        const start = PersistentMap.of(first);
        const next = more.reduce((map, [key, value]) => map.set(key, value), start);
        const atOnce = start.setAll(more);
        expect([...atOnce]).toEqual([...next]);
        expect(atOnce.size).toBe(next.size);
        expect([...start]).toEqual([...PersistentMap.of(first)]);
      }),
    );
  });

  it('tells which keys two maps differ in', () => {
    fc.assert(
      fc.property(steps, steps, (first, more) => {
        const carryOut = (list: typeof first, start: PersistentMap<number>) =>
          list.reduce(
            (map, { key, value, remove }) => (remove ? map.delete(key) : map.set(key, value)),
            start,
          );
        const before = carryOut(first, PersistentMap.empty());
        const after = carryOut(more, before);
        const keys = new Set([...before, ...after].map(([key]) => key));
        const apart = [...keys].filter((key) => before.get(key) !== after.get(key));
        expect([...after.changedKeys(before)].toSorted()).toEqual(apart.toSorted());
        expect([...before.changedKeys(after)].toSorted()).toEqual(apart.toSorted());
      }),
    );
  });

  it('can be made at once of many keys that were chosen to share one hash', () => {
    const keys = collidingKeys(5);
    const map = PersistentMap.of(keys.map((key) => [key, key]));
    expect(map.size).toBe(32);
    expect([...map]).toEqual([...keys].toSorted().map((key) => [key, key]));
    const [first = '', ...others] = keys;
    const grown = PersistentMap.empty<string>().set(first, first);
    expect([...grown.setAll(others.map((key) => [key, key]))]).toEqual([...map]);
  });
});

/** Two endings that lead to the same hash, so many times over, give two to that power of keys with one hash. */
function collidingKeys(times: number): readonly string[] {
  let keys = [''];
  let state = 0x811c9dc5;
  for (let time = 0; time < times; time += 1) {
    const seen = new Map<number, string>();
    for (let turn = 0; ; turn += 1) {
      // Spread wide: neighbours hardly ever collide.
      const ending = (Math.imul(turn, 0x9e3779b1) >>> 0).toString(36).padStart(7, '0');
      const next = fnv(ending, state);
      const other = seen.get(next);
      seen.set(next, ending);
      if (other === undefined) continue;
      keys = keys.flatMap((key) => [key + other, key + ending]);
      state = next;
      break;
    }
  }
  return keys;
}

function fnv(text: string, from: number): number {
  let hash = from;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash;
}
