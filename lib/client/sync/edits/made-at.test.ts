import { v4, v7 } from 'uuid';
import { expect, it } from 'vitest';

import { madeAtMs } from './made-at';

it('reads the time out of an id of this app, and of no other', () => {
  expect(madeAtMs(v7({ msecs: 1_790_000_000_123 }))).toBe(1_790_000_000_123);
  expect(madeAtMs(v4())).toBeUndefined();
});
