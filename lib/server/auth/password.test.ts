import { parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';

import { hashPassword, isRightPassword } from './password';

describe('passwords', () => {
  it('are kept as argon2id with at least the recommended cost', async () => {
    const stored = await hashPassword('correct horse battery');
    expect(stored).toMatch(/^\$argon2id\$/);
    const { memoryCost, timeCost, parallelism } = parseOptions(stored);
    expect(memoryCost).toBeGreaterThanOrEqual(19_456);
    expect(timeCost).toBeGreaterThanOrEqual(2);
    expect(parallelism).toBe(1);
  });

  it('match themselves and nothing else, to the last character', async () => {
    const long = `${'x'.repeat(199)}y`;
    const stored = await hashPassword(long);
    expect(await isRightPassword(stored, long)).toBe(true);
    expect(await isRightPassword(stored, long.slice(0, -1))).toBe(false);
    expect(await isRightPassword(stored, long.toUpperCase())).toBe(false);
  });

  it('match however the keyboard composed an accent', async () => {
    const stored = await hashPassword('caf\u00e9 au lait');
    expect(await isRightPassword(stored, 'cafe\u0301 au lait')).toBe(true);
  });

  it('never match for an address that nobody has', async () => {
    expect(await isRightPassword(undefined, 'nobody')).toBe(false);
  });

  it('take as long to refuse for an address that nobody has', async () => {
    const stored = await hashPassword('correct horse battery');
    await isRightPassword(undefined, 'warm up');
    const known = await medianMs(() => isRightPassword(stored, 'wrong password'));
    const unknown = await medianMs(() => isRightPassword(undefined, 'wrong password'));
    expect(unknown).toBeGreaterThan(known / 3);
  });
});

async function medianMs(attempt: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < 7; index += 1) {
    const start = performance.now();
    await attempt();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[3] ?? 0;
}
