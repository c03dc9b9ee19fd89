import 'server-only';
import { z } from 'zod';

import { scrubText } from '@/lib/contracts/error-reports/scrub-text';

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

/** Postgres' class for values that it can't take, which it quotes; Prisma quotes what it was called with. */
const ofValues = /^22[0-9A-Z]{3}$/;
const ofPrisma = /^PrismaClient/;

/**
 * What a log keeps of an error. Libraries hang more on theirs: the command that Redis refused, password included, or the
 * row that Postgres did not take. Of errors whose own words quote what people wrote the quotation is left out.
 */
export function errorForLog(error: unknown, causes = 0): LoggedError | undefined {
  if (!(error instanceof Error) || causes > causesMax) return undefined;
  const code = codedSchema.safeParse(error).data?.code;
  const { message, stack } = quotesValues(error, code) ? withoutQuotations(error) : error;
  return {
    type: error.name,
    message,
    code,
    stack,
    cause: errorForLog(error.cause, causes + 1),
  };
}

function quotesValues(error: Error, code: string | undefined): boolean {
  return error instanceof SyntaxError || ofValues.test(code ?? '') || ofPrisma.test(error.name);
}

function withoutQuotations({ name, message, stack = '' }: Error) {
  const scrubbed = scrubText(message);
  // The stack begins with the message, and where it does not its frames are all that is known not to quote.
  const at = stack.indexOf(message);
  const frames =
    at < 0
      ? stack
          .split('\n')
          .filter((line) => /^ +at /.test(line))
          .join('\n')
      : stack.slice(at + message.length).trimStart();
  return { message: scrubbed, stack: `${name}: ${scrubbed}\n    ${frames}` };
}
