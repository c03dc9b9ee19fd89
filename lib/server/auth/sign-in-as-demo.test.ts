import { expect, it } from 'vitest';

import { demoFacilitator } from '../demo/demo-facilitator';
import { memoryRedis } from '../redis/memory-redis';
import { signInAsDemo } from './sign-in-as-demo';

const facilitator = { id: '0198c0de-0000-7000-8000-000000000001', ...demoFacilitator };
const findUser = async (email: string) => (email === facilitator.email ? facilitator : null);
const aRedis = () => memoryRedis({ now: Date.now, keysMax: 1_000 });

it('gives the demo facilitator, so many times for one network and further for others', async () => {
  const redis = aRedis();
  const from = (address: string) => signInAsDemo({ address }, { redis, findUser });
  const results = await Promise.all(Array.from({ length: 301 }, () => from('203.0.113.7')));
  expect(results.filter(({ ok }) => ok)).toHaveLength(300);
  expect(results.find(({ ok }) => !ok)).toMatchObject({
    error: { code: 'too_many_requests', retryAfterSeconds: 900 },
  });
  expect(await from('198.51.100.1')).toEqual({ ok: true, value: facilitator });
});

it('says so where there is none', async () => {
  const dependencies = { redis: aRedis(), findUser: async () => null };
  expect(await signInAsDemo({ address: '203.0.113.7' }, dependencies)).toMatchObject({
    error: { code: 'unavailable' },
  });
});
