import 'server-only';
import { type z } from 'zod';

import { err, ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { validationFailure } from './validation-failure';

/** What was sent as the schema makes it. Fails with `validation_failed`. */
export function checkShape<T>(schema: z.ZodType<T>, value: unknown): Result<T, Failure> {
  try {
    const checked = schema.safeParse(value);
    return checked.success ? ok(checked.data) : err(validationFailure(checked.error));
  } catch (error) {
    // Zod hands on what it finds as the arguments of one call, and an engine takes only so many of those.
    if (!(error instanceof RangeError)) throw error;
    const detail = 'More is wrong with what was sent than can be listed.';
    return err({ code: 'validation_failed', detail });
  }
}
