import 'server-only';
import { z } from 'zod';

import { type ClientMessage, clientMessageSchema } from '@/lib/contracts/realtime';
import { idSchema } from '@/lib/orca/model/fields';
import { err, type Result } from '@/lib/shared/result';

import { type Failure } from '../../failure';
import { checkShape } from '../../http/check-shape';

/** Deeper than any operation, and shallow enough for every function that walks a value. */
const depthMax = 32;

/** As in the contract; what the operations are is looked at only when their sender may send any. */
const commitSchema = z.strictObject({
  type: z.literal('commit'),
  batchId: idSchema,
  operations: z.array(z.unknown()).min(1).max(1_000),
});

const meantAsCommitSchema = z.object({ type: z.literal('commit') });
const namedSchema = z.object({ batchId: idSchema });

export type UncheckedCommit = z.infer<typeof commitSchema>;

export type IncomingMessage = Exclude<ClientMessage, { type: 'commit' }> | UncheckedCommit;

/** What could not be read; `batchId` says that it was meant to be a batch, which can be refused by itself. */
export type Unreadable = { readonly failure: Failure; readonly batchId?: string };

/**
 * A message of a browser; a batch's operations are for `parseOperations` to check. Fails with `bad_request` for what is
 * no JSON, too deep or has a key `__proto__`, and with `validation_failed` for a message that is not known.
 */
export function parseMessage(text: string): Result<IncomingMessage, Unreadable> {
  const json = parseJson(text);
  if (json === undefined) return err({ failure: { code: 'bad_request' } });
  if (meantAsCommitSchema.safeParse(json).success) return parseCommit(json);
  const message = checkShape(clientMessageSchema, json);
  return message.ok ? message : err({ failure: message.error });
}

function parseCommit(json: unknown): Result<UncheckedCommit, Unreadable> {
  const commit = checkShape(commitSchema, json);
  if (commit.ok) return commit;
  const named = namedSchema.safeParse(json);
  return err({ failure: commit.error, ...(named.success && { batchId: named.data.batchId }) });
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isSound(value, 1) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Copying a key `__proto__` onto another object would change what that object is. */
function isSound(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > depthMax || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((item) => isSound(item, depth + 1));
}
