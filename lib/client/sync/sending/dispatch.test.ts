import { describe, expect, it } from 'vitest';

import { anId, aSource } from '@/lib/orca/testing/builders';

import { type PendingEdit } from '../replica';
import { nextSendings, type Ways } from './dispatch';

function edit(bodyLength = 10, committedAt?: number): PendingEdit {
  const record = aSource({ body: 'x'.repeat(bodyLength) });
  const batch = { batchId: anId(), operations: [{ type: 'source.create', record } as const] };
  return { batch, applied: undefined, committedAt };
}

const live: Ways = { isLive: true, sent: new Set(), isPosting: false };
const [a, b, c] = [edit(), edit(), edit()];
const large = edit(100_000);

function sendings(pending: readonly PendingEdit[], ways: Ways) {
  const letters = new Map(
    Object.entries({ a, b, c, large }).map(([name, { batch }]) => [batch.batchId, name]),
  );
  const { overLine, byPost } = nextSendings(pending, ways);
  return {
    overLine: overLine.map(({ batchId }) => letters.get(batchId)),
    byPost: byPost && letters.get(byPost.batchId),
  };
}

const nothing = { overLine: [], byPost: undefined };

describe('what is sent next', () => {
  it('over the line is everything that was not sent over it yet, at once', () => {
    const sent = new Set([a.batch.batchId]);
    expect(sendings([a, b, c], { ...live, sent })).toEqual({ ...nothing, overLine: ['b', 'c'] });
  });

  it('without a line is one post at a time', () => {
    expect(sendings([a, b], { ...live, isLive: false })).toEqual({ ...nothing, byPost: 'a' });
    expect(sendings([a, b], { ...live, isLive: false, isPosting: true })).toEqual(nothing);
  });

  it('leaves out what is acknowledged and waits only to be seen', () => {
    expect(sendings([edit(10, 7), a], live)).toEqual({ ...nothing, overLine: ['a'] });
  });

  it('is a large batch only when everything before it is answered, and nothing after it until it is', () => {
    expect(sendings([a, large, b], live)).toEqual({ ...nothing, overLine: ['a'] });
    expect(sendings([large, b], live)).toEqual({ ...nothing, byPost: 'large' });
    expect(sendings([large, b], { ...live, isPosting: true })).toEqual(nothing);
  });

  it('counts bytes, not characters', () => {
    const record = aSource({ body: '€'.repeat(25_000) });
    const batch = { batchId: anId(), operations: [{ type: 'source.create', record } as const] };
    const { byPost } = nextSendings([{ batch, applied: undefined, committedAt: undefined }], live);
    expect(byPost).toBe(batch);
  });
});
