import { expect, it } from 'vitest';

import { ChannelEcho } from './channel-echo';

/** Hears its own words every five seconds. */
function heard(echo: ChannelEcho, fromMs: number, untilMs: number): void {
  for (let nowMs = fromMs; nowMs <= untilMs; nowMs += 5_000) echo.hear(nowMs);
}

it('is certain after it has heard itself for fifteen seconds', () => {
  const echo = new ChannelEcho();
  expect(echo.isCertain(0)).toBe(false);
  heard(echo, 0, 10_000);
  expect(echo.isCertain(14_999)).toBe(false);
  expect(echo.isCertain(15_000)).toBe(true);
});

it('is not certain any more when nothing came back for fifteen seconds, and begins anew', () => {
  const echo = new ChannelEcho();
  heard(echo, 0, 20_000);
  expect(echo.isCertain(34_999)).toBe(true);
  expect(echo.isCertain(35_000)).toBe(false);
  heard(echo, 40_000, 50_000);
  expect(echo.isCertain(50_000)).toBe(false);
  expect(echo.isCertain(55_000)).toBe(true);
});

it('knows nothing after it was told to forget', () => {
  const echo = new ChannelEcho();
  heard(echo, 0, 20_000);
  echo.forget();
  expect(echo.isCertain(20_000)).toBe(false);
  echo.hear(21_000);
  expect(echo.isCertain(22_000)).toBe(false);
});
