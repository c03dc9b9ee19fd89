import 'server-only';
import { z } from 'zod';

type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly code: string | undefined;
  readonly stack: string | undefined;
  readonly cause: LoggedError | undefined;
};

const codedSchema = z.object({ code: z.string() });

// A cause may be, in the end, the error itself.
const causesMax = 5;

/**
 * What a log keeps of an error. Libraries hang more on theirs: the command that Redis refused, password included, or the
 * row that Postgres did not take.
 */
export function errorForLog(error: unknown, causes = 0): LoggedError | undefined {
  if (!(error instanceof Error) || causes > causesMax) return undefined;
  return {
    type: error.name,
    message: error.message,
    code: codedSchema.safeParse(error).data?.code,
    stack: error.stack,
    cause: errorForLog(error.cause, causes + 1),
  };
}
