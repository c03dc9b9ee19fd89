import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { type Change } from '@/lib/contracts/operations';
import { Dice } from '@/lib/orca/testing/dice';

import { Delivery } from './delivery';

const batchId = randomUUID();
const at = new Date(0).toISOString();

function change(version: number): Change {
  return { version, batchId, actorId: batchId, at, diff: [] };
}

function offer(delivery: Delivery, ...versions: readonly number[]): number[] {
  return delivery.offer(versions.map(change)).map(({ version }) => version);
}

describe('Delivery', () => {
  it('hands on what comes in order at once', () => {
    const delivery = new Delivery(4);
    expect(offer(delivery, 5, 6)).toEqual([5, 6]);
    expect(delivery.after).toBe(6);
    expect(delivery.missingSince()).toBeUndefined();
  });

  it('parks what comes early, and says after which version something is missing', () => {
    const delivery = new Delivery(0);
    expect(offer(delivery, 3)).toEqual([]);
    expect(delivery.missingSince()).toBe(0);
    expect(offer(delivery, 1)).toEqual([1]);
    expect(delivery.missingSince()).toBe(1);
    expect(offer(delivery, 2)).toEqual([2, 3]);
    expect(delivery.missingSince()).toBeUndefined();
  });

  it('hands nothing on twice', () => {
    const delivery = new Delivery(0);
    expect(offer(delivery, 1, 1, 3, 3)).toEqual([1]);
    expect(offer(delivery, 1, 2, 3)).toEqual([2, 3]);
    expect(offer(delivery, 1, 2, 3)).toEqual([]);
  });

  it('misses a version that it was only told of', () => {
    const delivery = new Delivery(7);
    delivery.announce(7);
    expect(delivery.missingSince()).toBeUndefined();
    delivery.announce(9);
    expect(delivery.missingSince()).toBe(7);
    expect(offer(delivery, 8, 9)).toEqual([8, 9]);
    expect(delivery.missingSince()).toBeUndefined();
  });

  it('keeps a limit on what it parks, and still comes to everything from the log', () => {
    const delivery = new Delivery(0);
    const early = Array.from({ length: 5_000 }, (_, n) => n + 2);
    expect(offer(delivery, ...early)).toEqual([]);
    expect(offer(delivery, 1)).toHaveLength(2_001);
    expect(delivery.missingSince()).toBe(2_001);
    const rest = early.filter((version) => version > 2_001);
    expect(offer(delivery, ...rest)).toEqual(rest);
  });

  it('hands on every version once and in order, whatever is late, doubled or lost', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const dice = new Dice(seed);
      const delivery = new Delivery(0);
      const told: number[] = [];
      for (let step = 1; step <= 60; step += 1) {
        const version = Math.max(1, step - 3 + dice.throw(7));
        if (dice.throw(4) > 0) told.push(...offer(delivery, version));
      }
      const since = delivery.missingSince();
      if (since !== undefined) {
        told.push(...offer(delivery, ...Array.from({ length: 80 }, (_, n) => since + n + 1)));
      }
      expect(told, `seed ${seed}`).toEqual(told.map((_, n) => n + 1));
      expect(delivery.missingSince(), `seed ${seed}`).toBeUndefined();
    }
  });
});
