import {
  beatEveryMs,
  closeCodes,
  realtimePath,
  type ClientMessage,
  type ServerMessage,
} from '@/lib/contracts/realtime';

import { browserTiming, type Timing } from '../timing';
import { backOffMs } from './back-off';
import { FrameReader } from './frame-reader';
import { openSocket, type OpenedSocket, type OpenSocket } from './open-socket';
import { type DocumentLink, type LineEnd, type LinkListener } from './project-link';
import { watchBrowser, type BrowserEvents } from './watch-browser';

type SocketLinkOptions = {
  /** Whose tab this is. */
  readonly userId: string;
  /** The last version that the tab has; null when it has nothing yet. */
  readonly version: () => number | null;
  readonly openSocket?: OpenSocket;
  readonly timing?: Timing;
  readonly watch?: (events: BrowserEvents) => () => void;
};

/** A quiet line says every 25 seconds that it is alive. */
const silenceMaxMs = beatEveryMs + 15_000;
const greetingMaxMs = 10_000;
/** A line that broke sooner counts as a failed try, or a quarrel of the two sides would be fought several times a second. */
const heldAfterMs = 5_000;
const soonAgain: readonly number[] = [
  closeCodes.restarting,
  closeCodes.too_slow,
  closeCodes.unavailable,
];
const triesWhenFull = 5;

/** One tab's line to one project: a WebSocket that is opened again, with a pause that grows, whenever it breaks. */
export function socketLink(projectId: string, options: SocketLinkOptions): DocumentLink {
  return new SocketLink(projectId, options);
}

class SocketLink implements DocumentLink {
  readonly #projectId: string;
  readonly #options: SocketLinkOptions;
  readonly #openSocket: OpenSocket;
  readonly #timing: Timing;
  readonly #listeners = new Set<LinkListener>();
  #socket: OpenedSocket | undefined;
  #reader: FrameReader | undefined;
  /** When the server welcomed this tab on this socket. */
  #upSinceMs: number | undefined;
  #heardMs = 0;
  #tries = 0;
  #isGone = false;
  #unwatch: (() => void) | undefined;
  #callOff: (() => void) | undefined;

  constructor(projectId: string, options: SocketLinkOptions) {
    this.#projectId = projectId;
    this.#options = options;
    this.#openSocket = options.openSocket ?? openSocket;
    this.#timing = options.timing ?? browserTiming;
  }

  readonly open = (): void => {
    if (this.#unwatch) return;
    const watch = this.#options.watch ?? watchBrowser;
    this.#unwatch = watch({ onWake: this.#wake, onOffline: () => this.#break('lost') });
    this.#isGone = false;
    this.#connect();
  };

  readonly close = (): void => {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#callOff?.();
    this.#hangUp();
  };

  readonly listen = (listener: LinkListener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly tell = (message: ClientMessage): boolean => {
    if (!this.#socket || this.#upSinceMs === undefined) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  };

  readonly commit = this.tell;

  readonly renew = (): void => this.#break('lost');

  #connect(): void {
    this.#callOff?.();
    const reader = new FrameReader({
      onMessage: (message) => this.#hear(message),
      onDocument: (reply) => this.#say((listener) => listener.onDocument?.(reply)),
      onBroken: () => this.#break('lost'),
    });
    const read = (frame: string | ArrayBuffer) => {
      if (this.#reader !== reader) return;
      this.#heardMs = this.#timing.nowMs();
      reader.read(frame);
    };
    const { userId, version } = this.#options;
    this.#reader = reader;
    this.#heardMs = this.#timing.nowMs();
    const socket = this.#openSocket(`${realtimePath}/${this.#projectId}`, {
      onOpen: () => {
        const hello: ClientMessage = { type: 'hello', userId, version: version() };
        if (this.#reader === reader) socket.send(JSON.stringify(hello));
      },
      onText: read,
      onBytes: read,
      onClose: (code) => {
        if (this.#reader === reader) this.#answerClose(code);
      },
    });
    this.#socket = socket;
    this.#watchSilence(greetingMaxMs);
  }

  #hear(message: ServerMessage): void {
    const isWelcome = message.type === 'welcome';
    if (isWelcome) this.#upSinceMs = this.#timing.nowMs();
    this.#say((listener) => listener.onMessage(message));
    // Whoever listens may have found that the welcome does not fit, and begun anew.
    if (isWelcome && this.#socket) this.#say((listener) => listener.onUp?.());
  }

  #say(tell: (listener: LinkListener) => void): void {
    for (const listener of this.#listeners) tell(listener);
  }

  #answerClose(code: number): void {
    if (code === closeCodes.too_many_connections) this.#tries = triesWhenFull;
    if (soonAgain.includes(code) && this.#upSinceMs !== undefined) this.#tries = 0;
    if (code === closeCodes.unauthenticated) this.#break('signed_out');
    else this.#break(code === closeCodes.not_found ? 'gone' : 'lost');
  }

  /** Ends what there is and, where that may help, tries again after a pause. */
  #break(why: LineEnd): void {
    if (!this.#socket) return;
    const { nowMs } = this.#timing;
    if (this.#upSinceMs !== undefined && nowMs() - this.#upSinceMs >= heldAfterMs) this.#tries = 0;
    this.#callOff?.();
    this.#hangUp();
    this.#isGone = why === 'gone';
    if (why === 'lost') {
      this.#callOff = this.#timing.after(backOffMs(this.#tries, this.#timing), () =>
        this.#connect(),
      );
      this.#tries += 1;
    }
    this.#say((listener) => listener.onDown?.(why));
  }

  #hangUp(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#reader?.stop();
    this.#reader = undefined;
    this.#upSinceMs = undefined;
    // What the closing handshake still brings is not waited for: on a dead line it takes minutes.
    socket?.close();
  }

  #watchSilence(forMs: number): void {
    this.#callOff = this.#timing.after(forMs, () => {
      const maxMs = this.#upSinceMs === undefined ? greetingMaxMs : silenceMaxMs;
      const leftMs = this.#heardMs + maxMs - this.#timing.nowMs();
      if (leftMs <= 0) this.#break('lost');
      else this.#watchSilence(leftMs);
    });
  }

  readonly #wake = (): void => {
    if (this.#isGone) return;
    // Timers stand still while the machine sleeps.
    if (this.#timing.nowMs() - this.#heardMs > silenceMaxMs) this.#break('lost');
    if (!this.#socket) this.#connect();
  };
}
