import 'server-only';
import { err, ok, type Result } from '@/lib/shared/result';

import { type Failure } from '../failure';

/** Deeper than anything a model is made of, and shallow enough for every function that walks a value. */
const depthMax = 64;

/** Five times what the largest import has; to find each of ten million faulty ones takes half a minute. */
const entriesMax = 1_000_000;

/**
 * Reads a JSON body and stops reading as soon as it is larger than `bytesMax`. Fails with `unsupported_media_type`,
 * `too_large` or `bad_request`, whose detail says where the text stops being JSON.
 */
export async function readJsonBody(
  request: Request,
  bytesMax: number,
): Promise<Result<unknown, Failure>> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return err({ code: 'unsupported_media_type', detail: 'Send Content-Type: application/json.' });
  }
  const bytes = await readBytes(request, bytesMax);
  if (!bytes) {
    return err({ code: 'too_large', detail: `A body may have at most ${bytesMax} bytes here.` });
  }
  const text = toText(bytes);
  if (text === undefined) return unreadable('The body is not valid UTF-8.');
  return parseJson(text);
}

async function readBytes(request: Request, bytesMax: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return undefined;
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > bytesMax) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks, size);
}

function toText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): Result<unknown, Failure> {
  try {
    const value: unknown = JSON.parse(text);
    const fault = faultOf(value);
    return fault ? unreadable(fault) : ok(value);
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable(`The body is not JSON: ${error.message}.`);
    throw error;
  }
}

/** What is wrong with a value that is JSON but nothing to work with. */
function faultOf(value: unknown): string | undefined {
  let entries = 0;
  const faultIn = (part: unknown, depth: number): string | undefined => {
    if (typeof part !== 'object' || part === null) return undefined;
    if (depth > depthMax) return `The body is nested deeper than ${depthMax} levels.`;
    // Copying such a key onto another object would change what that object is.
    if (Object.hasOwn(part, '__proto__')) return 'The body has a key “__proto__”.';
    if (Array.isArray(part)) entries += part.length;
    if (entries > entriesMax) return `The lists of the body have more than ${entriesMax} entries.`;
    for (const item of Object.values(part)) {
      const fault = faultIn(item, depth + 1);
      if (fault) return fault;
    }
    return undefined;
  };
  return faultIn(value, 1);
}

function unreadable(detail: string): Result<never, Failure> {
  return err({ code: 'bad_request', detail });
}
