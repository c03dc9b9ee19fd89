import 'server-only';
import { problems, type Problem } from '@/lib/contracts/problem';

import type { Failure } from '../failure';

/** A failure as `application/problem+json`. Nothing of it may be kept by anybody on the way. */
export function problemResponse({ retryAfterSeconds, ...failure }: Failure, requestId: string) {
  const body: Problem = {
    type: `/problems/${failure.code}`,
    ...problems[failure.code],
    ...failure,
    requestId,
  };
  return Response.json(body, {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(retryAfterSeconds !== undefined && { 'Retry-After': `${retryAfterSeconds}` }),
    },
  });
}
