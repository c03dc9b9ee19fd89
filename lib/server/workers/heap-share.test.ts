import { expect, it } from 'vitest';

import { heapShareMb } from './heap-share';

const megabyte = 1_048_576;

it('gives workers of one container half of it together', () => {
  expect(heapShareMb(2, 256 * megabyte, 512 * megabyte)).toBe(128);
});

it('gives each what it needs to begin', () => {
  expect(heapShareMb(8, 256 * megabyte, 512 * megabyte)).toBe(128);
});

it('gives none more than V8 would by itself, or was told to', () => {
  expect(heapShareMb(2, 4_096 * megabyte, 64_000 * megabyte)).toBe(4_096);
});

it('knows what there is here', () => {
  expect(heapShareMb(2)).toBeGreaterThan(0);
});
