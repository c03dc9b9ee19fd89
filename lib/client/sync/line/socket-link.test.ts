import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type DocumentReply } from '@/lib/contracts/document';
import { closeCodes, type ServerMessage } from '@/lib/contracts/realtime';
import { anId } from '@/lib/orca/testing/builders';
import { eventually } from '@/lib/shared/testing/eventually';

import { browserTiming } from '../timing';
import { type SocketHandlers } from './open-socket';
import { socketLink } from './socket-link';
import { type BrowserEvents } from './watch-browser';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const projectId = anId();
const userId = anId();
const welcome: ServerMessage = {
  type: 'welcome',
  version: 3,
  changes: [],
  connectionId: anId(),
  role: 'viewer',
  people: [],
  members: {},
};

type Opened = SocketHandlers & {
  readonly path: string;
  readonly sent: unknown[];
  isClosed: boolean;
};

/** A link over sockets that the test plays the server's part of. */
function aLink() {
  const sockets: Opened[] = [];
  const told: string[] = [];
  const browser: BrowserEvents[] = [];
  const link = socketLink(projectId, {
    userId,
    version: () => 3,
    timing: { ...browserTiming, random: () => 0.5 },
    openSocket: (path, handlers) => {
      const socket: Opened = { ...handlers, path, sent: [], isClosed: false };
      sockets.push(socket);
      return {
        send: (text) => socket.sent.push(JSON.parse(text)),
        close: () => {
          socket.isClosed = true;
        },
      };
    },
    watch: (events) => {
      browser.push(events);
      return () => undefined;
    },
  });
  link.listen({
    onMessage: ({ type }) => told.push(type),
    onDocument: ({ version }) => told.push(`document ${version}`),
    onUp: () => told.push('up'),
    onDown: (why) => told.push(why),
  });
  link.open();
  const last = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  };
  const say = (message: ServerMessage) => last().onText(JSON.stringify(message));
  const greet = () => {
    last().onOpen();
    say(welcome);
  };
  /** Waits for the next socket; tells how long it took. */
  const reopened = () => {
    const beganMs = Date.now();
    const count = sockets.length;
    while (sockets.length === count) vi.advanceTimersByTime(50);
    return Date.now() - beganMs;
  };
  return { link, sockets, told, browser, last, say, greet, reopened };
}

const presence = { type: 'presence', presence: null } as const;

describe('a line', () => {
  it('begins with a hello that says whose it is and what it has', () => {
    const { last } = aLink();
    last().onOpen();
    expect(last().path).toBe(`/realtime/${projectId}`);
    expect(last().sent).toEqual([{ type: 'hello', userId, version: 3 }]);
  });

  it('is heard once the server has welcomed it, and not before', () => {
    const { link, told, last, say } = aLink();
    last().onOpen();
    expect(link.tell(presence)).toBe(false);
    say(welcome);
    expect(told).toEqual(['welcome', 'up']);
    expect(link.tell(presence)).toBe(true);
    expect(last().sent).toHaveLength(2);
  });

  it('tells a packed document in its place among the messages', async () => {
    const { told, last, say, greet } = aLink();
    const reply: DocumentReply = { projectId, version: 7, records: [] };
    greet();
    last().onBytes(bytesOf(gzipSync(JSON.stringify(reply))));
    say({ type: 'changes', changes: [] });
    say({ type: 'beat' });
    vi.useRealTimers();
    await eventually(() =>
      expect(told).toEqual(['welcome', 'up', 'document 7', 'changes', 'beat']),
    );
  });

  it.each([
    ['no JSON', 'hello?'],
    ['an unknown message', '{"type":"nonsense"}'],
  ])('that says %s is opened anew', (_, text) => {
    const { sockets, told, last, greet } = aLink();
    greet();
    last().onText(text);
    last().onText(JSON.stringify({ type: 'beat' }));
    expect(told).toEqual(['welcome', 'up', 'lost']);
    vi.advanceTimersByTime(500);
    expect(sockets).toHaveLength(2);
  });

  it('that has been silent for 40 seconds is opened anew; a beat keeps it', () => {
    const { sockets, say, told, greet } = aLink();
    greet();
    vi.advanceTimersByTime(25_000);
    say({ type: 'beat' });
    vi.advanceTimersByTime(39_000);
    expect(told).not.toContain('lost');
    vi.advanceTimersByTime(2_000);
    expect(told).toContain('lost');
    expect(sockets[0]?.isClosed).toBe(true);
  });

  it('that nobody answers is given up after ten seconds', () => {
    const { told } = aLink();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual(['lost']);
  });

  it('tells nothing of a socket that it has given up', () => {
    const { link, told, last, greet } = aLink();
    greet();
    const old = last();
    link.renew();
    old.onText(JSON.stringify({ type: 'beat' }));
    old.onClose(1006);
    expect(told).toEqual(['welcome', 'up', 'lost']);
  });
});

describe('after a break', () => {
  it('the pauses double up to 15 seconds', () => {
    const { last, reopened } = aLink();
    const pauses = Array.from({ length: 7 }, () => {
      last().onClose(1006);
      return reopened();
    });
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });

  it.each(['restarting', 'too_slow', 'unavailable'] as const)(
    'because of “%s” it is tried soon again',
    (reason) => {
      const { last, greet, reopened } = aLink();
      for (let time = 0; time < 3; time += 1) {
        last().onClose(1006);
        reopened();
      }
      greet();
      last().onClose(closeCodes[reason]);
      expect(reopened()).toBe(500);
    },
  );

  it('a quarrel that breaks every line at once is not fought faster and faster', () => {
    const { last, greet, reopened } = aLink();
    const pauses = Array.from({ length: 4 }, () => {
      greet();
      last().onClose(closeCodes.bad_message);
      return reopened();
    });
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000]);
  });

  it('the network’s return ends the pause', () => {
    const { sockets, browser, last } = aLink();
    last().onClose(1006);
    browser[0]?.onWake();
    expect(sockets).toHaveLength(2);
  });

  it('a browser that has gone offline hangs up at once', () => {
    const { told, browser, greet } = aLink();
    greet();
    browser[0]?.onOffline();
    expect(told).toEqual(['welcome', 'up', 'lost']);
  });

  it('without a session it is tried again when one comes back to the tab, and not before', () => {
    const { sockets, told, browser, last } = aLink();
    last().onClose(closeCodes.unauthenticated);
    vi.advanceTimersByTime(120_000);
    expect(told).toEqual(['signed_out']);
    expect(sockets).toHaveLength(1);
    browser[0]?.onWake();
    expect(sockets).toHaveLength(2);
  });

  it('to a project that is not there it is not tried again', () => {
    const { sockets, told, browser, last } = aLink();
    last().onClose(closeCodes.not_found);
    browser[0]?.onWake();
    vi.advanceTimersByTime(120_000);
    expect(told).toEqual(['gone']);
    expect(sockets).toHaveLength(1);
  });

  it('a closed line stays closed, and can be opened again', () => {
    const { link, sockets, told, last, greet } = aLink();
    greet();
    link.close();
    last().onClose(1006);
    vi.advanceTimersByTime(120_000);
    expect(sockets).toHaveLength(1);
    link.open();
    greet();
    expect(told).toEqual(['welcome', 'up', 'welcome', 'up']);
  });
});

function bytesOf(buffer: Uint8Array): ArrayBuffer {
  const bytes = new ArrayBuffer(buffer.byteLength);
  new Uint8Array(bytes).set(buffer);
  return bytes;
}
