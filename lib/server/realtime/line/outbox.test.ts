import { Duplex } from 'node:stream';

import { describe, expect, it } from 'vitest';

import { messageFrames } from './message-frames';
import { Outbox } from './outbox';

/** A socket whose other side reads when it is told to: one write of any size at a time. */
class SlowSocket extends Duplex {
  readonly got: Buffer[] = [];
  #next: (() => void) | undefined;

  override _read(): void {
    // Nothing ever comes.
  }

  override _writev(chunks: readonly { chunk: Buffer }[], done: () => void): void {
    this.#next = () => {
      this.got.push(...chunks.map(({ chunk }) => chunk));
      done();
    };
  }

  get received(): Buffer {
    return Buffer.concat(this.got);
  }

  async goOn(times = 1): Promise<void> {
    for (let n = 0; n < times; n += 1) {
      const next = this.#next;
      this.#next = undefined;
      next?.();
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }
}

function scene() {
  const socket = new SlowSocket();
  const state = { isOpen: true };
  return { socket, state, outbox: new Outbox(socket, () => state.isOpen) };
}

const megabytes = (count: number, letter = 'x') => messageFrames(letter.repeat(count * 1_000_000));
const small = messageFrames('y'.repeat(1_000));
const look = (outbox: Outbox, times: number) => {
  for (let n = 0; n < times; n += 1) outbox.look();
};

describe('Outbox', () => {
  it('hands everything on in order, a little at a time', async () => {
    const { socket, outbox } = scene();
    const messages = [megabytes(2), small, megabytes(1, 'z'), small];
    for (const message of messages) outbox.put(message);
    expect(socket.writableLength).toBeLessThan(400_000);
    expect(outbox.waiting).toBeGreaterThan(3_000_000);
    await socket.goOn(20);
    expect(outbox.waiting).toBe(0);
    expect(socket.received.equals(Buffer.concat(messages.flat()))).toBe(true);
  });

  it('does not think the less of a reader for what comes in one turn, however large', () => {
    const { outbox } = scene();
    outbox.look();
    for (let n = 0; n < 20; n += 1) outbox.put(messageFrames('x'.repeat(500_000)));
    outbox.put(small);
    expect(outbox.isHopeless).toBe(false);
    outbox.look();
    expect(outbox.isHopeless).toBe(false);
  });

  it('waits for whoever reads a large message slowly, whatever little comes after it', async () => {
    const { socket, outbox } = scene();
    outbox.put(megabytes(12), true);
    for (let n = 0; n < 50; n += 1) {
      outbox.put(small);
      look(outbox, 5);
      expect(outbox.isHopeless).toBe(false);
      await socket.goOn();
    }
    expect(socket.received.length).toBeGreaterThan(12_000_000);
  });

  it('gives up whoever reads nothing', async () => {
    const { socket, outbox } = scene();
    outbox.put(small);
    look(outbox, 14);
    expect(outbox.isHopeless).toBe(false);
    look(outbox, 1);
    expect(outbox.isHopeless).toBe(true);
    await socket.goOn();
    expect(outbox.isHopeless).toBe(false);
  });

  it('gives up whoever falls more and more behind, though they read', async () => {
    const { socket, outbox } = scene();
    outbox.put(megabytes(6), true);
    for (let n = 0; n < 9; n += 1) {
      for (let m = 0; m < 5; m += 1) outbox.put(messageFrames('x'.repeat(100_000)));
      outbox.look();
      await socket.goOn();
    }
    expect(outbox.isHopeless).toBe(true);
  });

  it('keeps nothing for a line that is closed', async () => {
    const { socket, state, outbox } = scene();
    outbox.put(megabytes(2));
    state.isOpen = false;
    await socket.goOn(2);
    expect(outbox.waiting).toBe(0);
    expect(socket.received.length).toBeLessThan(500_000);
  });

  it('hands over everything when something else is to follow', async () => {
    const { socket, outbox } = scene();
    outbox.put(megabytes(2));
    outbox.flush();
    expect(socket.writableLength).toBeGreaterThan(2_000_000);
    await socket.goOn(2);
    expect(socket.received.length).toBeGreaterThan(2_000_000);
  });
});
