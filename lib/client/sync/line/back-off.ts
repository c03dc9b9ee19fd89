import { type Timing } from '../timing';

const firstMs = 500;
const capMs = 15_000;

/** How long to wait before the n-th try (from 0): twice as long each time, spread so that not everybody comes at once. */
export function backOffMs(tries: number, { random }: Pick<Timing, 'random'>): number {
  return Math.min(firstMs * 2 ** tries, capMs) * (0.5 + random());
}
