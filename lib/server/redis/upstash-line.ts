import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';

import { listenersByChannel } from './listeners-by-channel';
import { readEvents } from './read-events';
import type { Redis } from './redis';
import { RedisUnavailable } from './redis-unavailable';
import { retryPause } from './retry-pause';

type LineOptions = {
  readonly url: string;
  readonly token: string;
  /** How long a stream may take to begin. */
  readonly timeoutMs: number;
  /** How long a stream may bring nothing before it is begun anew: it may be open on this side alone. */
  readonly silentMsMax: number;
  /** Told of every stream that breaks. */
  readonly onAway: (error: Error) => void;
};

type Stream = { isUp: boolean; readonly stop: AbortController };

type Begun = {
  readonly stream: Stream;
  /** Settles with the first attempt, whichever way it goes. */
  readonly attempted: Promise<void>;
};

/**
 * Listens over HTTP: one stream of events a channel, begun again when it ends. The library's own subscriber does not
 * tell when a stream has ended.
 */
export function upstashLine(
  options: LineOptions,
): Pick<Redis, 'subscribe' | 'isListening' | 'close'> {
  const listeners = listenersByChannel();
  const streams = new Map<string, Begun>();
  let lastTryFailed = false;

  function begin(channel: string): Begun {
    const stream = { isUp: false, stop: new AbortController() };
    const attempted = new Promise<void>((resolve) => {
      void keepStreaming(channel, stream, resolve);
    });
    const begun = { stream, attempted };
    streams.set(channel, begun);
    return begun;
  }

  async function keepStreaming(channel: string, stream: Stream, onAttempted: () => void) {
    const { signal } = stream.stop;
    const isEnded = () => signal.aborted;
    let attempt = 0;
    const onUp = () => {
      stream.isUp = true;
      lastTryFailed = false;
      attempt = 0;
      onAttempted();
    };
    const onMessage = (message: string) => listeners.tell(channel, message);
    while (!isEnded()) {
      let isMute = false;
      try {
        isMute = await readChannel(options, channel, { signal, onUp, onMessage });
      } catch (error) {
        if (!isEnded()) options.onAway(new RedisUnavailable(error));
      }
      stream.isUp = false;
      // Silence is no failure; whether it was one is found out by the next attempt, at once.
      if (isMute) continue;
      lastTryFailed ||= !isEnded();
      onAttempted();
      await sleep(retryPause(attempt), undefined, { signal }).catch(() => {});
      attempt += 1;
    }
  }

  function end(channel: string): void {
    streams.get(channel)?.stream.stop.abort();
    streams.delete(channel);
  }

  return {
    async subscribe(channel, listener) {
      const remove = listeners.add(channel, listener);
      const stop = async () => {
        if (remove()) end(channel);
      };
      const { stream, attempted } = streams.get(channel) ?? begin(channel);
      await attempted;
      if (stream.isUp) return stop;
      await stop();
      throw new RedisUnavailable(new Error('No stream of messages begins'));
    },
    isListening: () => !lastTryFailed && [...streams.values()].every(({ stream }) => stream.isUp),
    close: async () => [...streams.keys()].forEach(end),
  };
}

/**
 * Reads a channel until its stream ends, or has brought nothing for so long that it is given up: then the answer is true.
 * Throws when it breaks or does not begin in time.
 */
async function readChannel(
  { url, token, timeoutMs, silentMsMax }: LineOptions,
  channel: string,
  reader: {
    readonly signal: AbortSignal;
    readonly onUp: () => void;
    readonly onMessage: (message: string) => void;
  },
): Promise<boolean> {
  const late = new AbortController();
  const mute = new AbortController();
  let timer = setTimeout(() => late.abort(), timeoutMs);
  try {
    const response = await fetch(`${url}/subscribe/${encodeURIComponent(channel)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      signal: AbortSignal.any([reader.signal, late.signal, mute.signal]),
    });
    if (!response.ok || !response.body) throw new Error(`Refused with ${response.status}`);
    for await (const event of readEvents(response.body)) {
      if (event.startsWith('subscribe,')) reader.onUp();
      clearTimeout(timer);
      timer = setTimeout(() => mute.abort(), silentMsMax);
      const prefix = `message,${channel},`;
      if (event.startsWith(prefix)) reader.onMessage(event.slice(prefix.length));
    }
    return false;
  } catch (error) {
    if (mute.signal.aborted) return true;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
