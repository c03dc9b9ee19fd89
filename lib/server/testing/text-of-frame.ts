import { type RawData } from 'ws';

/** A message as the `ws` package hands it over, as text. */
export function textOfFrame(bytes: RawData): string {
  return bytesOfFrame(bytes).toString('utf8');
}

export function bytesOfFrame(bytes: RawData): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes;
  return Array.isArray(bytes) ? Buffer.concat(bytes) : Buffer.from(bytes);
}
