import { commitBytesMax } from '@/lib/contracts/operations';
import { type Operation } from '@/lib/orca/operations/operation';

/** Room for what is sent around the operations. */
const envelopeBytes = 1_000;
const bytesMax = commitBytesMax - envelopeBytes;

/** Why operations are more than the server takes in one step; nothing where they are not. */
export function tooLargeText(operations: readonly Operation[]): string | undefined {
  const json = JSON.stringify(operations);
  // No unit of a text takes more than three bytes.
  const isTooLarge = json.length * 3 > bytesMax && new TextEncoder().encode(json).length > bytesMax;
  return isTooLarge
    ? 'This is more than can change in one step. Do it in parts, a smaller block at a time.'
    : undefined;
}
