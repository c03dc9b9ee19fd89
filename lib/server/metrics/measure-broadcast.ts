import 'server-only';
import { type Change } from '@/lib/contracts/operations';

import { metrics } from './metrics';

/**
 * Notes how old the first of a run of changes is by now, when it has been written to everybody. What another machine
 * committed is as old as the clocks of both agree.
 */
export function measureBroadcast([first]: readonly Change[]): void {
  if (!first) return;
  const ageMs = Math.max(0, Date.now() - Date.parse(first.at));
  metrics().broadcastDuration.observe(ageMs / 1_000);
}
