import { documentReplySchema, type DocumentReply } from '@/lib/contracts/document';
import { serverMessageSchema, type ServerMessage } from '@/lib/contracts/realtime';

export type FrameHandlers = {
  readonly onMessage: (message: ServerMessage) => void;
  readonly onDocument: (reply: DocumentReply) => void;
  /** A frame that is none of ours; nothing is told after it. */
  readonly onBroken: () => void;
};

/** Reads one connection's frames and tells them in order, though unpacking a document takes a while. */
export class FrameReader {
  readonly #handlers: FrameHandlers;
  /** What came while a document is unpacked. */
  #waiting: (string | ArrayBuffer)[] = [];
  #isUnpacking = false;
  #isStopped = false;

  constructor(handlers: FrameHandlers) {
    this.#handlers = handlers;
  }

  readonly read = (frame: string | ArrayBuffer): void => {
    if (this.#isStopped) return;
    if (this.#isUnpacking) this.#waiting.push(frame);
    else if (typeof frame === 'string') this.#readText(frame);
    else void this.#unpack(frame);
  };

  /** Tells nothing more: the connection is over. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting = [];
  }

  #readText(text: string): void {
    const message = serverMessageSchema.safeParse(jsonOf(text));
    if (message.success) this.#handlers.onMessage(message.data);
    else this.#break();
  }

  async #unpack(bytes: ArrayBuffer): Promise<void> {
    this.#isUnpacking = true;
    const reply = documentReplySchema.safeParse(await unpacked(bytes));
    this.#isUnpacking = false;
    if (this.#isStopped) return;
    if (!reply.success) {
      this.#break();
      return;
    }
    this.#handlers.onDocument(reply.data);
    for (const frame of this.#waiting.splice(0)) this.read(frame);
  }

  #break(): void {
    this.stop();
    this.#handlers.onBroken();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function unpacked(bytes: ArrayBuffer): Promise<unknown> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).json();
  } catch {
    return undefined;
  }
}
