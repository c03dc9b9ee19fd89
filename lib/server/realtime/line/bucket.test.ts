import { describe, expect, it } from 'vitest';

import { Bucket } from './bucket';

const rate = { perSecond: 10, burst: 3 };

describe('Bucket', () => {
  it('takes a burst, and then says how long to wait', () => {
    const bucket = new Bucket(rate, 0);
    expect([bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([0, 0, 0]);
    expect(bucket.take(0)).toBe(100);
    expect(bucket.take(0)).toBe(200);
  });

  it('is level again after the wait that it asked for', () => {
    const bucket = new Bucket(rate, 0);
    for (let n = 0; n < 4; n += 1) bucket.take(0);
    expect(bucket.take(200)).toBe(0);
    expect(bucket.take(200)).toBe(100);
  });

  it('never holds more than a burst', () => {
    const bucket = new Bucket(rate, 0);
    const waits = Array.from({ length: 4 }, () => bucket.take(60_000));
    expect(waits).toEqual([0, 0, 0, 100]);
  });

  it('lets through its rate for ever', () => {
    const bucket = new Bucket(rate, 0);
    for (let ms = 0; ms < 10_000; ms += 100) expect(bucket.take(ms)).toBe(0);
  });
});
