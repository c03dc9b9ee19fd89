import { expect, it } from 'vitest';

import { emptyDocument } from '@/lib/orca/model/document';

import { type DocumentSnapshot } from './document-snapshot';
import { SnapshotTeller } from './snapshot-teller';

const begun: DocumentSnapshot = {
  document: emptyDocument,
  load: { state: 'loading' },
  save: 'saved',
  setAside: [],
  role: undefined,
  canUndo: false,
  canRedo: false,
};

/** A teller whose frames and alarms come when the test says so. */
function aTeller() {
  const world = { ...begun };
  const frames: (() => void)[] = [];
  const alarms = new Map<number, () => void>();
  const time: { nowMs: number; nextMs?: number } = { nowMs: 1_000 };
  const teller = new SnapshotTeller({
    look: () => ({ ...world }),
    nextChangeMs: () => time.nextMs,
    timing: {
      nowMs: () => time.nowMs,
      after: (ms, run) => {
        alarms.set(time.nowMs + ms, run);
        return () => alarms.delete(time.nowMs + ms);
      },
    },
    nextFrame: (run) => frames.push(run),
  });
  const told: DocumentSnapshot[] = [];
  teller.subscribe(() => told.push(teller.snapshot()));
  return { world, frames, alarms, time, teller, told };
}

it('shows what was noted at once, and tells of it once in the next frame', () => {
  const { world, frames, teller, told } = aTeller();
  Object.assign(world, { save: 'saving' });
  teller.note();
  Object.assign(world, { canUndo: true });
  teller.note();
  expect(teller.snapshot()).toMatchObject({ save: 'saving', canUndo: true });
  expect(told).toEqual([]);
  expect(frames).toHaveLength(1);
  frames[0]?.();
  expect(told).toHaveLength(1);
});

it('tells at once where it is asked to, and does not repeat itself in the frame', () => {
  const { world, frames, teller, told } = aTeller();
  Object.assign(world, { canUndo: true });
  teller.note();
  teller.tell();
  expect(told).toHaveLength(1);
  frames[0]?.();
  expect(told).toHaveLength(1);
});

it('keeps the same value, and says nothing, where nothing has changed', () => {
  const { teller, told } = aTeller();
  const before = teller.snapshot();
  teller.note();
  teller.tell();
  expect(teller.snapshot()).toBe(before);
  expect(told).toEqual([]);
});

it('looks again when something changes by itself, until it is stopped', () => {
  const { world, alarms, time, teller, told } = aTeller();
  time.nextMs = 2_500;
  teller.tell();
  Object.assign(world, { save: 'waiting' });
  time.nowMs = 2_500;
  time.nextMs = 4_000;
  alarms.get(2_500)?.();
  expect(told.map(({ save }) => save)).toEqual(['waiting']);
  expect([...alarms.keys()]).toContain(4_000);
  teller.stop();
  expect([...alarms.keys()]).not.toContain(4_000);
});
