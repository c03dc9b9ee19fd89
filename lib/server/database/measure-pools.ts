import 'server-only';
import { type Pool } from 'pg';

import { metrics } from '../metrics/metrics';

/** Has the state of these pools looked up, by name, whenever the metrics are read. */
export function measurePools(pools: ReadonlyMap<string, Pool>): void {
  const gauge = metrics().poolConnections;
  const collect = () => {
    for (const [pool, { idleCount, totalCount, waitingCount }] of pools) {
      gauge.set({ pool, state: 'idle' }, idleCount);
      gauge.set({ pool, state: 'busy' }, totalCount - idleCount);
      gauge.set({ pool, state: 'waiting' }, waitingCount);
    }
  };
  Object.assign(gauge, { collect });
}
