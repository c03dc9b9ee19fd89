import 'server-only';

const finalBit = 0x80;
const opcodes = { continuation: 0, text: 1, binary: 2 } as const;

/** So much of a message goes in one frame: between two frames a reader's progress can be seen, and a ping fits in. */
export const frameBytes = 64_000;

/**
 * A whole message as it goes over the wire (RFC 6455, section 5), cut into frames where it is large: what a server sends is
 * not masked, so the same bytes serve every receiver. A string is a text message.
 */
export function messageFrames(payload: string | Buffer): readonly Buffer[] {
  const opcode = typeof payload === 'string' ? opcodes.text : opcodes.binary;
  const length = Buffer.byteLength(payload);
  if (length <= frameBytes) return [frameOf(finalBit | opcode, payload, length)];
  const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
  return Array.from({ length: Math.ceil(length / frameBytes) }, (_, at) => {
    const part = bytes.subarray(at * frameBytes, (at + 1) * frameBytes);
    const isLast = (at + 1) * frameBytes >= length;
    const first = (isLast ? finalBit : 0) | (at === 0 ? opcode : opcodes.continuation);
    return frameOf(first, part, part.length);
  });
}

function frameOf(first: number, payload: string | Buffer, length: number): Buffer {
  // What is longer than 16 bits can say is cut before.
  const headerLength = length < 126 ? 2 : 4;
  const frame = Buffer.allocUnsafe(headerLength + length);
  frame[0] = first;
  if (headerLength === 2) {
    frame[1] = length;
  } else {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  }
  if (typeof payload === 'string') frame.write(payload, headerLength);
  else payload.copy(frame, headerLength);
  return frame;
}
