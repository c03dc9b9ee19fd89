import { expect, it } from 'vitest';

import { metricNames } from './metric-names';

it.each([
  ['up{job=~"web|realtime"} == 0 or absent(up{job="web"})', ['up']],
  ['sum by (le, route) (rate(a_bucket{x="y_z"}[5m])) / on (job) b > 460e6', ['a_bucket', 'b']],
  ['histogram_quantile(0.95, sum by (le) (\n  rate(a_b_c[1m])\n)) > 0.5', ['a_b_c']],
  ['count(a_b) < quantile_over_time(0.5, count(a_b{c="d"})[6h:1m])', ['a_b']],
  ['count(ready == 1) or vector(0)', ['ready']],
])('finds what %s asks for', (expression, names) => {
  expect(metricNames(expression)).toEqual(names);
});
