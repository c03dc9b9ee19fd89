import { expect, it } from 'vitest';

import { FakeClock } from '../../testing/fake-clock';
import { RosterRhythm } from './roster-rhythm';

/** A rhythm that notes when it told and repeated, in milliseconds since its start. */
function aRhythm() {
  const clock = new FakeClock();
  const startMs = clock.now();
  const told: number[] = [];
  const repeated: number[] = [];
  const state = { isWaiting: false };
  const rhythm = new RosterRhythm({
    now: clock.now,
    after: clock.after,
    isWaiting: () => state.isWaiting,
    windowMs: () => 50,
    onTell: (nowMs) => {
      told.push(nowMs - startMs);
      state.isWaiting = false;
    },
    onRepeat: (nowMs) => repeated.push(nowMs - startMs),
  });
  const news = () => {
    state.isWaiting = true;
    rhythm.note();
  };
  return { clock, rhythm, news, told, repeated };
}

it('tells the first news at once, and what comes after it together', () => {
  const { clock, rhythm, news, told } = aRhythm();
  rhythm.start();
  news();
  clock.go(10);
  news();
  clock.go(10);
  news();
  clock.go(100);
  expect(told).toEqual([0, 50]);
});

it('repeats every five seconds, also where there is no news', () => {
  const { clock, rhythm, repeated } = aRhythm();
  rhythm.start();
  rhythm.note();
  clock.go(12_000);
  expect(repeated).toEqual([5_000, 10_000]);
});

it('does nothing before it is started, nor after it is stopped', () => {
  const { clock, rhythm, news, told, repeated } = aRhythm();
  news();
  clock.go(10_000);
  rhythm.start();
  news();
  rhythm.stop();
  news();
  clock.go(10_000);
  expect([told, repeated, clock.running]).toEqual([[], [], 0]);
});
