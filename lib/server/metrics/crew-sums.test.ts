import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { expect, it } from 'vitest';

import { CrewSums } from './crew-sums';
import { countedMetricsSchema } from './worker-messages';

function aWorker() {
  const registers = [new Registry()];
  const requests = new Counter({
    name: 'requests_total',
    help: 'Requests',
    labelNames: ['status'],
    registers,
  });
  const took = new Histogram({ name: 'took_seconds', help: 'Took', buckets: [1, 2], registers });
  const open = new Gauge({ name: 'open', help: 'Open', registers });
  const build = new Gauge({ name: 'build', help: 'Build', aggregator: 'first', registers });
  build.set(1);
  // As it comes over from another process.
  const counted = async () =>
    countedMetricsSchema.parse(JSON.parse(JSON.stringify(await registers[0]?.getMetricsAsJSON())));
  return { requests, took, open, counted };
}

it('adds up what workers counted, and tells once what all say alike', async () => {
  const [one, two] = [aWorker(), aWorker()];
  one.requests.inc({ status: '200' }, 3);
  two.requests.inc({ status: '200' }, 4);
  two.requests.inc({ status: '500' });
  one.took.observe(0.5);
  two.took.observe(1.5);
  one.open.set(2);
  two.open.set(5);
  const sums = new CrewSums();
  sums.note(1, await one.counted());
  sums.note(2, await two.counted());
  const text = await sums.text();
  expect(text).toContain('requests_total{status="200"} 7');
  expect(text).toContain('requests_total{status="500"} 1');
  expect(text).toContain('took_seconds_bucket{le="1"} 1');
  expect(text).toContain('took_seconds_bucket{le="+Inf"} 2');
  expect(text).toContain('took_seconds_sum 2');
  expect(text).toContain('open 7');
  expect(text).toContain('build 1');
});

it('never falls when a worker is replaced, again and again', async () => {
  const sums = new CrewSums();
  for (let id = 1; id <= 5; id += 1) {
    const worker = aWorker();
    worker.requests.inc({ status: '200' }, 10);
    worker.took.observe(0.5);
    worker.open.set(1);
    sums.note(id, await worker.counted());
    expect(await sums.text()).toContain(`requests_total{status="200"} ${id * 10}`);
    if (id < 5) sums.drop(id);
  }
  const text = await sums.text();
  expect(text).toContain('took_seconds_count 5');
  expect(text).toContain('took_seconds_bucket{le="1"} 5');
  // What is, and does not only rise, is told by those who are there.
  expect(text).toContain('open 1');
});

it('forgets how it is with somebody who hangs, and not what they counted', async () => {
  const [one, two] = [aWorker(), aWorker()];
  for (const { open, requests } of [one, two]) {
    open.set(2);
    requests.inc({ status: '200' }, 3);
  }
  const sums = new CrewSums();
  sums.note(1, await one.counted());
  sums.note(2, await two.counted());
  sums.miss(2);
  sums.miss(2);
  expect(await sums.text()).toContain('open 4');
  sums.miss(2);
  expect(await sums.text()).toContain('open 2');
  expect(await sums.text()).toContain('requests_total{status="200"} 6');
  sums.note(2, await two.counted());
  expect(await sums.text()).toContain('open 4');
});

it('takes what only rises by itself, too', async () => {
  const worker = aWorker();
  worker.open.set(2);
  const sums = new CrewSums();
  sums.note(1, await worker.counted());
  worker.requests.inc({ status: '200' }, 3);
  const rising = (await worker.counted()).filter(({ type }) => type !== 'gauge');
  sums.note(1, rising);
  expect(await sums.text()).toContain('open 2');
  expect(await sums.text()).toContain('requests_total{status="200"} 3');
});

it('has nothing to tell of nobody', async () => {
  const sums = new CrewSums();
  sums.drop(1);
  expect((await sums.text()).trim()).toBe('');
});
