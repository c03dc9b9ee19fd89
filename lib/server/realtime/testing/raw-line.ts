import { WebSocket } from 'ws';

import {
  type ClientMessage,
  serverMessageSchema,
  type ServerMessage,
} from '@/lib/contracts/realtime';

import { textOfFrame } from '../../testing/text-of-frame';
import { until } from '../../testing/until';

export type RawLineSettings = {
  /** The server's, `http://…`. */
  readonly url: string;
  readonly appUrl: string;
  readonly projectId: string;
  /** What the browser sends along; none for a stranger's. */
  readonly cookie?: string;
  /** Pongs are sent by themselves, unless not. */
  readonly autoPong?: boolean;
};

/** A socket that says only what a test makes it say, and notes what it is told. */
export class RawLine {
  readonly socket: WebSocket;
  readonly messages: ServerMessage[] = [];
  pings = 0;
  code: number | undefined;

  constructor({ url, appUrl, projectId, cookie = '', autoPong = true }: RawLineSettings) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/realtime/${projectId}`, {
      headers: { cookie, origin: appUrl },
      perMessageDeflate: false,
      autoPong,
    });
    // What failed is said by the close that follows.
    this.socket.on('error', () => undefined);
    this.socket.on('close', (code) => {
      this.code = code;
    });
    this.socket.on('ping', () => {
      this.pings += 1;
    });
    this.socket.on('message', (bytes, isBinary) => {
      if (isBinary) return;
      this.messages.push(serverMessageSchema.parse(JSON.parse(textOfFrame(bytes))));
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Waits until it is let in or turned away. */
  async open(): Promise<void> {
    await until('an open line', () => this.isOpen || this.code !== undefined);
  }

  tellOnceOpen(message: ClientMessage): void {
    this.socket.on('open', () => this.tell(message));
  }

  /** Opens and says hello, and waits for the answer. */
  async greet(userId: string, version: number | null = 0): Promise<void> {
    await this.open();
    this.tell({ type: 'hello', userId, version });
    await until('a welcome', () => this.messages.length > 0 || this.code !== undefined);
  }

  tell(message: ClientMessage): void {
    this.say(JSON.stringify(message));
  }

  say(text: string): void {
    this.socket.send(text);
  }

  of<T extends ServerMessage['type']>(type: T): Extract<ServerMessage, { type: T }>[] {
    return this.messages.filter(
      (message): message is Extract<ServerMessage, { type: T }> => message.type === type,
    );
  }
}
