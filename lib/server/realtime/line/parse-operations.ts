import 'server-only';
import { z } from 'zod';

import { type Operation, operationSchema, writeSchema } from '@/lib/orca/operations/operation';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../../failure';
import { checkShape } from '../../http/check-shape';

const issuesMax = 5;
const messageLengthMax = 300;
const stepLengthMax = 80;

type Path = readonly (string | number)[];

/**
 * The operations of a batch. Looks no further than the first that is none: listing all that is wrong in 64 kB would take
 * longer than carrying out what is right. Fails with `validation_failed` and the path of what is wrong, in short.
 */
export function parseOperations(values: readonly unknown[]): Result<Operation[], Failure> {
  return parseEach(values, ['operations'], parseOperation);
}

function parseEach<T>(
  values: readonly unknown[],
  path: Path,
  parse: (value: unknown, path: Path) => Result<T, Failure>,
): Result<T[], Failure> {
  const parsed: T[] = [];
  for (const [index, value] of values.entries()) {
    const one = parse(value, [...path, index]);
    if (!one.ok) return one;
    parsed.push(one.value);
  }
  return ok(parsed);
}

const writesSchema = z.strictObject({
  type: z.literal('records.write'),
  writes: z.array(z.unknown()).min(1),
});

function parseOperation(value: unknown, path: Path): Result<Operation, Failure> {
  const many = writesSchema.safeParse(value);
  if (!many.success) return check(operationSchema, value, path);
  const writes = parseEach(many.data.writes, [...path, 'writes'], (write, at) =>
    check(writeSchema, write, at),
  );
  return writes.ok ? ok({ type: 'records.write', writes: writes.value }) : writes;
}

function check<T>(schema: z.ZodType<T>, value: unknown, path: Path): Result<T, Failure> {
  const checked = checkShape(schema, value);
  if (checked.ok) return checked;
  const issues = checked.error.issues?.slice(0, issuesMax).map((issue) => ({
    path: [...path, ...issue.path].map(shortened),
    message: issue.message.slice(0, messageLengthMax),
  }));
  return err({ ...checked.error, ...(issues && { issues }) });
}

/** A wrong key may be as long as a frame. */
function shortened(step: string | number): string | number {
  return typeof step === 'string' ? step.slice(0, stepLengthMax) : step;
}
