import { expect, it } from 'vitest';

import { emptyDocument } from '@/lib/orca/model/document';
import { applyOperation } from '@/lib/orca/operations/apply-operation';
import { type Operation } from '@/lib/orca/operations/operation';
import { aRole } from '@/lib/orca/testing/builders';

import { judgeLog } from './judge-log';
import { type SentBatch } from './live-client';
import { type LoggedBatch } from './read-log';

const first = '01900000-0000-7000-8000-00000000000a';
const second = '01900000-0000-7000-8000-00000000000b';
const clerk: Operation = { type: 'role.create', record: aRole({ name: 'Clerk' }) };
const guard: Operation = { type: 'role.create', record: aRole({ name: 'Guard' }) };

function logged(version: number, batchId: string, operation: Operation): LoggedBatch {
  const applied = applyOperation(emptyDocument, operation);
  const diff = applied.ok ? [...applied.value.diff] : [];
  return { version, batchId, operations: [operation], diff };
}

function acknowledged(batchId: string, operation: Operation, version: number): SentBatch {
  return { batchId, operations: [operation], answer: { isCommitted: true, version, atMs: 0 } };
}

const log = [logged(1, first, clerk), logged(2, second, guard)];
const told = [acknowledged(first, clerk, 1), acknowledged(second, guard, 2)];

function wrongsOf(rows: readonly LoggedBatch[], sent: readonly SentBatch[]): readonly string[] {
  return judgeLog(rows, [{ sent, faults: [] }]).wrongs;
}

it('finds nothing wrong with a log that holds what was acknowledged', () => {
  expect(judgeLog(log, [{ sent: told, faults: [] }])).toEqual({
    committed: 2,
    unchanged: 0,
    refused: 0,
    unanswered: 0,
    wrongs: [],
  });
});

it.each([
  ['a lost batch', [log[0]], told],
  ['a batch at another version', log, [acknowledged(first, clerk, 2), told[1]]],
  ['a batch that nobody sent', log, [told[0]]],
  ['a batch that is there twice', [...log, logged(3, first, clerk)], told],
  [
    'a missing version',
    [log[0], logged(3, second, guard)],
    [told[0], acknowledged(second, guard, 3)],
  ],
  ['another order than it was made in', log, [told[1], told[0]]],
])('sees %s', (_, rows, sent) => {
  const wrongs = wrongsOf(
    rows.flatMap((row) => row ?? []),
    sent.flatMap((batch) => batch ?? []),
  );
  expect(wrongs.length).toBeGreaterThan(0);
});

it('sees a refused batch that was carried out after all', () => {
  const problem = { type: '', title: '', status: 409, code: 'operation_refused' };
  const refused = { batchId: second, operations: [guard] };
  const answer = { isCommitted: false, problem, atMs: 0 } as const;
  expect(wrongsOf(log, [told[0] ?? refused, { ...refused, answer }])).toHaveLength(1);
});
