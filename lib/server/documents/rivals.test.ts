import { expect, it } from 'vitest';

import { Rivals } from './rivals';

it('expects another process where it was first most of the time, and only there and for a second', () => {
  const rivals = new Rivals();
  rivals.note('project', true, 0);
  expect(rivals.areLikely('project', 0)).toBe(false);
  for (let n = 0; n < 4; n += 1) rivals.note('project', true, 0);
  expect(rivals.areLikely('project', 900)).toBe(true);
  expect(rivals.areLikely('other', 900)).toBe(false);
  expect(rivals.areLikely('project', 1_100)).toBe(false);
});

it('hopes again once the other has become rare', () => {
  const rivals = new Rivals();
  for (let n = 0; n < 50; n += 1) rivals.note('project', true, 0);
  for (let n = 0; n < 4; n += 1) rivals.note('project', false, 0);
  expect(rivals.areLikely('project', 0)).toBe(false);
});
