import { type Candidate } from '@/lib/foraging/candidate';
import { type ForageReply, type ForageRequest } from '@/lib/foraging/forage-messages';

type Options = {
  /** Aborting rejects with the signal's reason and stops the work. */
  readonly signal?: AbortSignal;
  /** Called with how much of a long text is read, 0..1. Short texts report nothing. */
  readonly onProgress?: (progress: number) => void;
};

type Waiting = {
  readonly resolve: (candidates: readonly Candidate[]) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((progress: number) => void) | undefined;
};

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;

/** `forageNouns` without blocking the page. The worker starts with the first call and serves all later ones. */
export function forageInWorker(
  text: string,
  { signal, onProgress }: Options = {},
): Promise<readonly Candidate[]> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  lastId += 1;
  const id = lastId;
  const foraged = new Promise<readonly Candidate[]>((resolve, reject) => {
    waiting.set(id, { resolve, reject, onProgress });
  });
  const abort = () => abandon(id, signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  worker ??= startWorker();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage({ id, text } satisfies ForageRequest);
  return foraged.finally(() => signal?.removeEventListener('abort', abort));
}

function startWorker(): Worker {
  const started = new Worker(new URL('../../foraging/forage.worker.ts', import.meta.url), {
    type: 'module',
  });
  started.addEventListener('message', ({ data }: MessageEvent<ForageReply>) => settle(data));
  started.addEventListener('error', (event) => {
    // One that was ended while it loaded still says so; the questions are another's by now.
    if (started !== worker) return;
    for (const id of waiting.keys())
      abandon(id, new Error(event.message || 'The foraging worker did not start.'));
  });
  return started;
}

function settle(reply: ForageReply): void {
  const waiter = waiting.get(reply.id);
  if (!waiter) return;
  if ('progress' in reply) {
    waiter.onProgress?.(reply.progress);
    return;
  }
  waiting.delete(reply.id);
  if ('error' in reply) waiter.reject(new Error(reply.error));
  else waiter.resolve(reply.candidates);
}

function abandon(id: number, reason: unknown): void {
  waiting.get(id)?.reject(reason);
  waiting.delete(id);
  // A worker cannot be interrupted; with nobody else waiting, ending it frees the processor at once.
  if (waiting.size > 0) return;
  worker?.terminate();
  worker = undefined;
}
