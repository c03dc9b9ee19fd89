import 'server-only';

export const slotsCount = 16_384;

/** Which of a cluster's slots a key or channel lies in: decided by what stands in its first `{…}`, if anything does. */
export function keySlot(key: string): number {
  const [, tag = ''] = /\{([^}]*)\}/.exec(key) ?? [];
  let crc = 0;
  for (const byte of Buffer.from(tag === '' ? key : tag)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
    }
    crc &= 0xffff;
  }
  return crc % slotsCount;
}
