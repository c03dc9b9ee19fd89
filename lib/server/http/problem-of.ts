import 'server-only';
import { type Problem, problems } from '@/lib/contracts/problem';

import { type Failure } from '../failure';

/** A failure as people and programs are told of it. */
export function problemOf({ code, detail, issues, refusal }: Failure): Problem {
  return {
    type: `/problems/${code}`,
    ...problems[code],
    code,
    ...(detail !== undefined && { detail }),
    ...(issues && { issues }),
    ...(refusal && { refusal }),
  };
}
