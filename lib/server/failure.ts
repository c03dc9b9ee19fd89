import 'server-only';
import { type Problem, type ProblemCode } from '@/lib/contracts/problem';

/** How a use case fails in an expected way: a row of the table of problems, and what is to be said about this case. */
export type Failure = {
  readonly code: ProblemCode;
  /** Goes out as `Retry-After`. */
  readonly retryAfterSeconds?: number;
} & Pick<Problem, 'detail' | 'issues' | 'refusal'>;
