/** When a batch was made, in milliseconds since 1970: its id says so (UUID version 7). Undefined for other ids. */
export function madeAtMs(batchId: string): number | undefined {
  if (batchId[14] !== '7') return undefined;
  return Number.parseInt(batchId.slice(0, 8) + batchId.slice(9, 13), 16);
}
