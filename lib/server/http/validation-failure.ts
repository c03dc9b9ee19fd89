import 'server-only';
import { type z } from 'zod';

import { type Failure } from '../failure';

const issuesMax = 20;

/** What a schema found wrong, with the path of each fault from the root of what was checked. */
export function validationFailure(error: z.ZodError): Failure {
  return {
    code: 'validation_failed',
    issues: error.issues.slice(0, issuesMax).map(({ path, message }) => ({
      path: path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
      message,
    })),
  };
}
