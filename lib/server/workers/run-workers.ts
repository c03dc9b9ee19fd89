import 'server-only';
import cluster, { type Worker } from 'node:cluster';

import { z } from 'zod';

import { growingPause } from '../growing-pause';
import { logger } from '../logging/logger';
import { Crew, type Order } from './crew';
import { joiningVariable } from './joining-variable';

const pauses = { firstMs: 500, maxMs: 30_000 };
// Longer than a worker gives itself.
const killAfterMs = 25_000;

const messageSchema = z.object({ type: z.enum(['listening', 'outgrown']) });

type Options = {
  /** How many workers there are to be. */
  readonly size: number;
  /** Called once, when all of them serve. */
  readonly onComplete: () => void;
};

/**
 * Turns this process into the one that keeps workers, which run the same file and share its port. Who ends by itself is
 * replaced after a pause that grows; SIGHUP replaces everybody, one by one, and so is replaced who tells that it has too
 * much memory; SIGTERM and SIGINT let all finish. It exits with 0 then, and with 78 as soon as one worker does.
 *
 * Workers say `{type: 'listening'}` and `{type: 'outgrown'}` and are told `{type: 'drain'}`. Messages of other types pass
 * this by, so that others may use the same channel: in this process by `cluster.on('message', …)`, in a worker by
 * `process.send` and `process.on('message', …)`.
 */
export function runWorkers({ size, onComplete }: Options): void {
  const crew = new Crew(size, () => performance.now());
  const workers = new Map<number, Worker>();
  const pending = new Map<number, NodeJS.Timeout>();
  let isComplete = false;

  const carryOut = (orders: readonly Order[]) => {
    for (const order of orders) {
      if (order.do === 'exit') process.exit(order.code);
      if (order.do === 'fork') forkLater(order.id, order.failures);
      else drain(order.id);
    }
  };

  const forkLater = (id: number, failures: number) => {
    const pauseMs = failures === 0 ? 0 : growingPause(failures - 1, pauses);
    if (failures > 0) logger().warn({ worker: id, pauseMs, failures }, 'a worker is replaced');
    pending.set(id, setTimeout(fork, pauseMs, id));
  };

  const fork = (id: number) => {
    pending.delete(id);
    const worker = cluster.fork({ [joiningVariable]: crew.isServing ? '1' : '' });
    workers.set(id, worker);
    worker.on('message', (message: unknown) => hear(id, message));
    worker.on('error', (error) => logger().warn({ err: error, worker: id }, 'a worker is deaf'));
    worker.on('exit', (code: number | null, signal: string | null) => {
      workers.delete(id);
      logger().info({ worker: id, pid: worker.process.pid, code, signal }, 'a worker ended');
      carryOut(crew.ended(id, code ?? undefined));
    });
  };

  const hear = (id: number, message: unknown) => {
    const { data } = messageSchema.safeParse(message);
    if (!data) return;
    if (data.type === 'outgrown') {
      carryOut(crew.outgrown(id));
      return;
    }
    logger().info({ worker: id, pid: workers.get(id)?.process.pid }, 'a worker serves');
    carryOut(crew.started(id));
    if (isComplete || !crew.isComplete) return;
    isComplete = true;
    onComplete();
  };

  const drain = (id: number) => {
    const worker = workers.get(id);
    if (!worker) {
      // It was to be started after a pause.
      clearTimeout(pending.get(id));
      pending.delete(id);
      carryOut(crew.ended(id, 0));
      return;
    }
    if (worker.isConnected()) worker.send({ type: 'drain' });
    setTimeout(() => worker.process.kill('SIGKILL'), killAfterMs).unref();
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) {
    process.on(signal, () => carryOut(crew.stop()));
  }
  process.on('SIGHUP', () => {
    logger().info('all workers are replaced, one by one');
    carryOut(crew.reload());
  });
  carryOut(crew.begin());
}
