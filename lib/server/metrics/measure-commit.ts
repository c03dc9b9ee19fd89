import 'server-only';
import { type Result } from '@/lib/shared/result';

import { isPassing } from '../documents/is-passing';
import { type Failure } from '../failure';
import { type CommitResult, metrics } from './metrics';

/** Counts a batch by what becomes of it, and how long that takes, and gives its outcome on as it is. */
export async function measureCommit<T>(
  outcome: Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const startedAtMs = performance.now();
  let result: CommitResult = 'failed';
  try {
    const settled = await outcome;
    result = resultOf(settled);
    return settled;
  } finally {
    metrics().commits.inc({ result });
    metrics().commitDuration.observe((performance.now() - startedAtMs) / 1_000);
  }
}

function resultOf(settled: Result<unknown, Failure>): CommitResult {
  if (settled.ok) return 'committed';
  return isPassing(settled.error) ? 'unavailable' : 'refused';
}
