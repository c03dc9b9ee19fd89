import 'server-only';
import { z } from 'zod';

import { type ClientMessage, clientMessageSchema } from '@/lib/contracts/realtime';
import { idSchema } from '@/lib/orca/model/fields';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';
import { checkShape } from '../http/check-shape';

/** Deeper than any operation, and shallow enough for every function that walks a value. */
const depthMax = 32;

/** What could not be read; `batchId` says that it was meant to be a batch, which can be refused by itself. */
export type Unreadable = { readonly failure: Failure; readonly batchId?: string };

/**
 * A message of a browser. Fails with `bad_request` for what is no JSON, too deep or has a key `__proto__`, and with
 * `validation_failed` for a message that is not known.
 */
export function parseMessage(text: string): Result<ClientMessage, Unreadable> {
  const json = parseJson(text);
  if (json === undefined) return err({ failure: { code: 'bad_request' } });
  const message = checkShape(clientMessageSchema, json);
  if (message.ok) return ok(message.value);
  const commit = commitSchema.safeParse(json);
  return err({
    failure: message.error,
    ...(commit.success && { batchId: commit.data.batchId }),
  });
}

const commitSchema = z.object({ type: z.literal('commit'), batchId: idSchema });

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
