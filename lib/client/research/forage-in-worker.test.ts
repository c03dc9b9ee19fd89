import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { type ForageReply, type ForageRequest } from '@/lib/foraging/forage-messages';

import { forageInWorker } from './forage-in-worker';

/** Stands in for the browser's worker: what the page posts is kept, what the worker says is said by the test. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  readonly requests: ForageRequest[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(request: ForageRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(reply: ForageReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

beforeEach(() => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('starts one worker, gives each question its own answer, and ends it when the last question is dropped', async () => {
  const progress: number[] = [];
  const first = forageInWorker('one', { onProgress: (done) => progress.push(done) });
  const second = forageInWorker('two');
  const [worker] = FakeWorker.started;
  const [one, two] = worker?.requests ?? [];
  if (!worker || !one || !two) throw new Error('No request arrived.');
  expect(FakeWorker.started).toHaveLength(1);
  worker.say({ id: one.id, progress: 0.5 });
  worker.say({ id: two.id, error: 'no model' });
  worker.say({ id: one.id, candidates: [] });
  await expect(second).rejects.toThrow('no model');
  expect(await first).toEqual([]);
  expect(progress).toEqual([0.5]);

  const dropped = new AbortController();
  const third = forageInWorker('three', { signal: dropped.signal });
  dropped.abort(new Error('left the page'));
  await expect(third).rejects.toThrow('left the page');
  expect(worker.terminated).toBe(true);
  await expect(forageInWorker('four', { signal: dropped.signal })).rejects.toThrow('left the page');
  expect(FakeWorker.started).toHaveLength(1);
});

it('fails every question when the worker breaks, and starts a new one for the next', async () => {
  const broken = forageInWorker('text');
  FakeWorker.started[0]?.dispatchEvent(new Event('error'));
  await expect(broken).rejects.toThrow('did not start');
  const next = forageInWorker('text');
  const worker = FakeWorker.started[1];
  worker?.say({ id: worker.requests[0]?.id ?? 0, candidates: [] });
  expect(await next).toEqual([]);
});
