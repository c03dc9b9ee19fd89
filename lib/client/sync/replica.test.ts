import { describe, expect, it } from 'vitest';

import { type Change } from '@/lib/contracts/operations';
import { emptyDocument } from '@/lib/orca/model/document';
import { recordsOf } from '@/lib/orca/model/lookups';
import { applyOperations } from '@/lib/orca/operations/apply-operations';
import { type Operation } from '@/lib/orca/operations/operation';
import { anId, anObject } from '@/lib/orca/testing/builders';

import {
  replicaOf,
  withChanges,
  withCommitted,
  withEdit,
  withKept,
  withSnapshot,
  type Replica,
} from './replica';

const start = replicaOf(emptyDocument, 0);
const tool = anObject({ name: 'Tool' });
const loan = anObject({ name: 'Loan' });

function edited(replica: Replica, operation: Operation): Replica {
  const batch = { batchId: anId(), operations: [operation] };
  const applied = applyOperations(replica.shown, batch.operations);
  if (!applied.ok) throw new Error('refused');
  return withEdit(replica, batch, applied.value);
}

function created(record: typeof tool, version: number, batchId = anId()): Change {
  const diff = [{ change: 'create', record } as const];
  return { version, batchId, actorId: anId(), at: '2026-11-22T12:00:00Z', diff };
}

const batchIdOf = ({ pending }: Replica) => pending[0]?.batch.batchId ?? '';
const names = ({ shown }: Replica) => recordsOf(shown, 'object').map(({ name }) => name);

describe('an edit that waits', () => {
  const replica = edited(start, { type: 'object.create', record: tool });

  it('is answered by its change, and nothing that is shown becomes another value', () => {
    const diff = structuredClone([...(replica.pending[0]?.applied?.diff ?? [])]);
    const next = withChanges(replica, [{ ...created(tool, 1, batchIdOf(replica)), diff }]);
    expect(next).toMatchObject({ version: 1, pending: [] });
    expect(next?.shown).toBe(replica.shown);
    expect(next?.confirmed).toBe(replica.shown);
  });

  it('is answered by its change also after somebody else’s', () => {
    const next = withChanges(replica, [created(loan, 1), created(tool, 2, batchIdOf(replica))]);
    expect(next).toMatchObject({ version: 2, pending: [] });
    expect(next && names(next).toSorted()).toEqual(['Loan', 'Tool']);
  });

  it('is answered by a change that a document has brought already', () => {
    const read = applyOperations(emptyDocument, [{ type: 'object.create', record: tool }]);
    if (!read.ok) throw new Error('refused');
    const ahead = withSnapshot(replica, read.value.document, 1);
    expect(ahead.pending).toHaveLength(1);
    expect(withChanges(ahead, [created(tool, 1, batchIdOf(replica))])?.pending).toEqual([]);
  });

  it('that is acknowledged stays until its version is seen', () => {
    const acknowledged = withCommitted(replica, batchIdOf(replica), 2);
    expect(acknowledged.pending).toHaveLength(1);
    const nearly = withChanges(acknowledged, [created(loan, 1)]);
    expect(nearly?.pending).toHaveLength(1);
    const seen = nearly && withChanges(nearly, [created(anObject({ name: 'Kit' }), 2)]);
    expect(seen?.pending).toEqual([]);
    expect(withCommitted(replica, batchIdOf(replica), 0).pending).toEqual([]);
  });

  it('from before a reload comes before those made since', () => {
    const kept = {
      batchId: anId(),
      operations: [{ type: 'object.create', record: loan } as const],
    };
    const next = withKept(replica, [kept]);
    expect(next.pending.map(({ batch }) => batch.batchId)).toEqual([
      kept.batchId,
      batchIdOf(replica),
    ]);
    expect(names(next).toSorted()).toEqual(['Loan', 'Tool']);
  });
});

describe('changes', () => {
  it('with a version missing in between are not followed', () => {
    expect(withChanges(start, [created(tool, 2)])).toBeUndefined();
  });

  it('that are known leave the replica as it is', () => {
    const one = withChanges(start, [created(tool, 1)]);
    expect(one && withChanges(one, [created(tool, 1)])).toBe(one);
  });
});
