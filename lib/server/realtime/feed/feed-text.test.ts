import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { type Change } from '@/lib/contracts/operations';
import { anObject } from '@/lib/orca/testing/builders';

import { feedText, newsOfOthers } from './feed-text';

const self = randomUUID();
const other = randomUUID();

function change(version: number, description = ''): Change {
  const record = anObject({ name: 'Book', definition: description });
  const at = new Date(0).toISOString();
  return { version, batchId: other, actorId: other, at, diff: [{ change: 'create', record }] };
}

it('tells changes to others and not to oneself', () => {
  const changes = [change(3), change(4)];
  expect(newsOfOthers(self, feedText(other, changes))).toEqual({ changes });
  expect(newsOfOthers(other, feedText(other, changes))).toBeUndefined();
});

it('tells only the version of what is too much', () => {
  const changes = Array.from({ length: 300 }, (_, n) => change(n + 1, 'x'.repeat(1_000)));
  expect(newsOfOthers(self, feedText(other, changes))).toEqual({ version: 300 });
});

it.each(['', 'x', '{}', '{"from":"a","news":{}}'])('hears nothing in %j', (text) => {
  expect(newsOfOthers(self, text)).toBeUndefined();
});
