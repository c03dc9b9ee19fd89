import { expect, it } from 'vitest';

import { ReplicaStanding } from './replica-standing';

it('leaves out who failed, for twice as long each time, up to half a minute', () => {
  const standing = new ReplicaStanding();
  let nowMs = 0;
  const pauses = Array.from({ length: 7 }, () => {
    standing.failed(nowMs);
    const failedMs = nowMs;
    while (!standing.takeTrial(nowMs)) nowMs += 1_000;
    standing.comeBack();
    return (nowMs - failedMs) / 1_000;
  });
  expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30]);
});

it('begins with short pauses again once it was of use', () => {
  const standing = new ReplicaStanding();
  for (let n = 0; n < 4; n += 1) {
    standing.failed(0);
    standing.comeBack();
  }
  standing.served();
  standing.failed(0);
  expect([standing.takeTrial(999), standing.takeTrial(1_000)]).toEqual([false, true]);
});

it('has who took too long tried at once, and by one alone', () => {
  const standing = new ReplicaStanding();
  expect([standing.isToBeTried(0), standing.isToBeTried(0)]).toEqual([true, false]);
  expect([standing.isIn, standing.takeTrial(1_000)]).toEqual([false, false]);
  standing.comeBack();
  expect(standing.isIn).toBe(true);
  standing.isToBeTried(0);
  standing.stayOut(2_000);
  expect([standing.takeTrial(2_999), standing.takeTrial(3_000)]).toEqual([false, true]);
});

it('lets only one try it, and waits longer after a trial in vain', () => {
  const standing = new ReplicaStanding();
  standing.failed(0);
  expect([standing.takeTrial(1_000), standing.takeTrial(1_000)]).toEqual([true, false]);
  standing.stayOut(3_000);
  expect([standing.takeTrial(4_900), standing.takeTrial(5_000)]).toEqual([false, true]);
});

it('counts many who failed at once as one', () => {
  const standing = new ReplicaStanding();
  expect([standing.failed(0), standing.failed(1), standing.failed(2)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(standing.takeTrial(1_000)).toBe(true);
});

it('bears one that is behind for a moment, not one that is behind all the time', () => {
  const standing = new ReplicaStanding();
  expect(standing.lagged(0)).toBe(false);
  standing.served();
  expect([standing.lagged(5_000), standing.lagged(6_000), standing.isIn]).toEqual([
    false,
    false,
    true,
  ]);
  expect([standing.lagged(6_001), standing.isIn]).toEqual([true, false]);
});
