import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { type Change } from '@/lib/contracts/operations';
import { serverMessageSchema } from '@/lib/contracts/realtime';
import { aSource } from '@/lib/orca/testing/builders';

import { changesTexts } from './changes-texts';

const aChange = (version: number, length: number): Change => ({
  version,
  batchId: randomUUID(),
  actorId: randomUUID(),
  at: '2026-01-01T00:00:00.000Z',
  diff: [{ change: 'create', record: aSource({ body: 'x'.repeat(length) }) }],
  types: ['source.create'],
});

it('tells a short run in one message and a long one in several, in order', () => {
  expect(changesTexts([])).toEqual([]);
  const run = Array.from({ length: 40 }, (_, n) => aChange(n + 1, n === 20 ? 400_000 : 20_000));
  const texts = changesTexts(run);
  const messages = texts.map((text) => serverMessageSchema.parse(JSON.parse(text)));
  const told = messages.flatMap((message) => (message.type === 'changes' ? message.changes : []));
  expect(told).toEqual(run);
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter((text) => text.length > 257_000)).toHaveLength(1);
  expect(changesTexts(run.slice(0, 5))).toHaveLength(1);
});
