import 'server-only';
import { type Problem } from '@/lib/contracts/problem';

import type { Failure } from '../failure';
import { problemOf } from './problem-of';

/** A failure as `application/problem+json`. Nothing of it may be kept by anybody on the way. */
export function problemResponse(failure: Failure, requestId: string) {
  const { retryAfterSeconds } = failure;
  const body: Problem = { ...problemOf(failure), requestId };
  return Response.json(body, {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'Retry-After': `${retryAfterSeconds}` }),
    },
  });
}
