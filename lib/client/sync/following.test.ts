import { describe, expect, it } from 'vitest';

import { MemoryOutbox } from '@/lib/client/document/testing/memory-outbox';
import { type Change } from '@/lib/contracts/operations';
import { anId, anObject } from '@/lib/orca/testing/builders';

import { OwnEdits } from './edits/own-edits';
import { Following } from './following';

const still = { nowMs: () => 0, after: () => () => undefined, random: () => 0 };
const error = { code: 'no_answer', title: 'The server can’t be reached' } as const;

/** A tab without edits of its own, and what it was told. */
function aFollower() {
  const told: string[] = [];
  const edits = new OwnEdits(
    { outbox: new MemoryOutbox(), timing: still },
    { onNews: () => undefined, onAnswered: () => undefined, onRefused: () => undefined },
  );
  const following = new Following(edits, {
    onConfirmed: ({ version }) => told.push(`change ${version}`),
    onLevel: (isAllTold) => told.push(isAllTold ? 'level' : 'level by a document'),
  });
  return { following, told };
}

function aDocument(version: number) {
  return { projectId: anId(), version, records: [] };
}

function changesTo(from: number, to: number): readonly Change[] {
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    version: from + at,
    batchId: anId(),
    actorId: anId(),
    at: '2026-11-22T12:00:00Z',
    diff: [{ change: 'create', record: anObject() } as const],
  }));
}

describe('a tab that follows the server', () => {
  it('has nothing to rely on before a document has come', () => {
    const { following, told } = aFollower();
    expect(following).toMatchObject({ load: { state: 'loading' }, version: null });
    following.takeDocument(aDocument(4));
    expect(following).toMatchObject({ load: { state: 'ready' }, version: 4 });
    expect(told).toEqual(['level by a document']);
  });

  it('tells of each change once, however often it comes, and of none that a document held', () => {
    const { following, told } = aFollower();
    following.takeDocument(aDocument(2));
    const changes = changesTo(1, 4);
    expect(following.follow(changes)).toBe(true);
    expect(following.follow(changes)).toBe(true);
    following.reachLevel();
    expect(told).toEqual(['level by a document', 'change 3', 'change 4', 'level']);
  });

  it('passes over the answer to a request that was overtaken, but not over a document from the line', () => {
    const { following } = aFollower();
    following.takeDocument(aDocument(5));
    following.readDocument(aDocument(4));
    expect(following.version).toBe(5);
    following.takeDocument(aDocument(4));
    expect(following.version).toBe(4);
  });

  it('is astray where a version is missing, until the whole document comes', () => {
    const { following, told } = aFollower();
    following.takeDocument(aDocument(1));
    expect(following.follow(changesTo(3, 3))).toBe(false);
    expect(following.version).toBeNull();
    following.reachLevel();
    expect(told).toEqual(['level by a document']);
    following.readDocument(aDocument(3));
    expect(following.version).toBe(3);
  });

  it('says why nothing could be had, and keeps what it has where something could', () => {
    const { following } = aFollower();
    following.fail(error);
    expect(following.load).toEqual({ state: 'failed', error });
    following.takeDocument(aDocument(1));
    following.fail(error);
    expect(following.load).toEqual({ state: 'ready' });
  });
});
