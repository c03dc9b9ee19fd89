import { describe, expect, it } from 'vitest';

import { emptyDocument } from '@/lib/orca/model/document';
import { anId, aSource } from '@/lib/orca/testing/builders';

import { replicaOf, type Batch } from '../replica';
import { sendWaiting, type LineState } from './send-waiting';

function aBatch(bodyLength = 10): Batch {
  const record = aSource({ body: 'x'.repeat(bodyLength) });
  return { batchId: anId(), operations: [{ type: 'source.create', record }] };
}

/** What goes out where these edits wait; the line takes so many of them before it breaks. */
function sent(batches: readonly Batch[], line: LineState, lineTakes = Infinity) {
  const pending = batches.map((batch) => ({ batch, applied: undefined, committedAt: undefined }));
  const overLine: string[] = [];
  const posted: string[] = [];
  const begun: string[] = [];
  const edits = {
    replica: { ...replicaOf(emptyDocument, 0), pending },
    sent: new Set<string>(),
    beginPost: ({ batchId }: Batch) => void begun.push(batchId),
  };
  const link = {
    commit: ({ batchId }: { readonly batchId: string }) =>
      overLine.length < lineTakes && overLine.push(batchId) > 0,
  };
  const lane = { isBusy: false, post: async ({ batchId }: Batch) => void posted.push(batchId) };
  sendWaiting({ edits, link, lane }, line);
  expect(begun).toEqual(posted);
  expect([...edits.sent]).toEqual(overLine);
  return { overLine, posted };
}

const live = { isLive: true, isWithoutLine: false };
const [a, b] = [aBatch(), aBatch()];
const large = aBatch(100_000);

describe('what waits', () => {
  it('goes over the line, all at once and in order', () => {
    expect(sent([a, b], live)).toEqual({ overLine: [a.batchId, b.batchId], posted: [] });
  });

  it('stops where the line breaks, and is not taken for sent', () => {
    expect(sent([a, b], live, 1)).toEqual({ overLine: [a.batchId], posted: [] });
  });

  it('is posted one by one where there is no line, or where it is too large for the line', () => {
    const without = { isLive: false, isWithoutLine: true };
    expect(sent([a, b], without)).toEqual({ overLine: [], posted: [a.batchId] });
    expect(sent([large, a], live)).toEqual({ overLine: [], posted: [large.batchId] });
  });

  it('stays where it is not known yet whether there will be a line', () => {
    const opening = { isLive: false, isWithoutLine: false };
    expect(sent([a], opening)).toEqual({ overLine: [], posted: [] });
  });
});
