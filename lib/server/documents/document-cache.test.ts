import { expect, it } from 'vitest';

import { documentOf } from '@/lib/orca/model/document';
import { aSource } from '@/lib/orca/testing/builders';

import { DocumentCache } from './document-cache';
import { type Snapshot } from './document-store';
import { encodedDocument } from './encoded-document';
import { jsonLengthOf } from './json-length';

function aSnapshot(projectId: string, characters: number): Snapshot {
  const records = [aSource({ body: 'x'.repeat(characters) })];
  const jsonLength = jsonLengthOf(records);
  return { projectId, version: 1, document: documentOf(records), jsonLength };
}

const kept = (cache: DocumentCache, ...projectIds: readonly string[]) =>
  projectIds.filter((projectId) => cache.get(projectId) !== undefined);

it('forgets the model used longest ago when their texts no longer fit', () => {
  const cache = new DocumentCache(1_200_000);
  cache.offer(aSnapshot('a', 100_000));
  cache.offer(aSnapshot('b', 100_000));
  cache.get('a');
  cache.offer(aSnapshot('c', 100_000));
  expect(kept(cache, 'a', 'b', 'c')).toEqual(['a', 'c']);
});

it('keeps the one in use, however large', () => {
  const cache = new DocumentCache(1_000_000);
  cache.offer(aSnapshot('a', 10));
  cache.offer(aSnapshot('b', 1_000_000));
  expect(kept(cache, 'a', 'b')).toEqual(['b']);
});

it('does not take empty models for nothing', () => {
  const cache = new DocumentCache(1_000_000);
  for (let n = 0; n < 1_000; n += 1) cache.offer(aSnapshot(`${n}`, 1));
  expect(kept(cache, '0', '999')).toEqual(['999']);
});

it('weighs what is kept of a model’s encodings', async () => {
  const cache = new DocumentCache(1_100_000);
  cache.offer(aSnapshot('a', 100_000));
  const snapshot = cache.offer(aSnapshot('b', 100_000));
  await encodedDocument(snapshot, 'gzip');
  cache.weighAgain(snapshot);
  expect(kept(cache, 'a', 'b')).toEqual(['b']);
});

it('lets a snapshot that is no longer kept weigh nothing', () => {
  const cache = new DocumentCache(1_000_000);
  const snapshot = cache.offer(aSnapshot('a', 100_000));
  cache.drop('a');
  cache.weighAgain(snapshot);
  expect(kept(cache, 'a')).toEqual([]);
});
