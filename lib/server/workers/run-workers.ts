import 'server-only';
import cluster, { type Worker } from 'node:cluster';

import { z } from 'zod';

import { growingPause } from '../growing-pause';
import { logger } from '../logging/logger';
import { exitMisconfigured } from '../settings/exit-codes';
import { Crew, type Order } from './crew';
import { heapShareMb } from './heap-share';
import { joiningVariable } from './joining-variable';
import { lookEveryMs, Silences } from './silences';

const pauses = { firstMs: 500, maxMs: 30_000 };
// Longer than a worker gives itself.
const killAfterMs = 25_000;

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('listening') }),
  z.object({ type: z.literal('alive') }),
  z.object({ type: z.literal('outgrown'), residentMb: z.number() }),
]);

type Options = {
  /** How many workers there are to be. */
  readonly size: number;
  /** Called once, when all of them serve. */
  readonly onComplete: () => void;
};

/**
 * Turns this process into the one that keeps workers, which run the same file and share its port. Who ends by itself is
 * replaced after a pause that grows; SIGHUP replaces everybody, one by one, and so is replaced who tells that it has too
 * much memory; who serves and falls silent is killed; SIGTERM and SIGINT let all finish. It exits with 0 then, and with 78
 * when one worker does while nobody serves.
 *
 * Workers say `{type: 'listening'}`, again and again `{type: 'alive'}`, and `{type: 'outgrown', residentMb}`, and are told
 * `{type: 'drain'}`. Messages of other types pass this by, so that others may use the same channel: in this process by `cluster.on('message', …)`, in a worker by
 * `process.send` and `process.on('message', …)`.
 */
export function runWorkers({ size, onComplete }: Options): void {
  const crew = new Crew(size, () => performance.now());
  const workers = new Map<number, Worker>();
  const pending = new Map<number, NodeJS.Timeout>();
  const silences = new Silences(() => performance.now());
  /** Who was said to have too much memory. */
  const outgrown = new Set<number>();
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
      silences.forget(id);
      outgrown.delete(id);
      logger().info({ worker: id, pid: worker.process.pid, code, signal }, 'a worker ended');
      if (code === exitMisconfigured && crew.isServing) {
        logger().error({ worker: id }, 'a new worker is wrongly set up; the others go on');
      }
      carryOut(crew.ended(id, code ?? undefined));
    });
  };

  const hear = (id: number, message: unknown) => {
    const { data } = messageSchema.safeParse(message);
    if (!data) return;
    silences.heard(id);
    if (data.type === 'listening') begun(id);
    if (data.type === 'outgrown') hasOutgrown(id, data.residentMb);
  };

  const begun = (id: number) => {
    logger().info({ worker: id, pid: workers.get(id)?.process.pid }, 'a worker serves');
    carryOut(crew.started(id));
    if (isComplete || !crew.isComplete) return;
    isComplete = true;
    onComplete();
  };

  const hasOutgrown = (id: number, residentMb: number) => {
    if (!outgrown.has(id)) {
      logger().warn({ worker: id, residentMb }, 'a worker has too much memory and is replaced');
    }
    outgrown.add(id);
    carryOut(crew.outgrown(id));
  };

  const killSilent = () => {
    for (const id of silences.look()) {
      const pid = workers.get(id)?.process.pid;
      logger().error({ worker: id, pid }, 'a worker is silent and is killed');
      workers.get(id)?.process.kill('SIGKILL');
    }
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
    logger().info(
      crew.isBusy
        ? 'all workers are replaced, one by one, when the one that begins or ends has done so'
        : 'all workers are replaced, one by one',
    );
    carryOut(crew.reload());
  });
  setInterval(killSilent, lookEveryMs);
  cluster.setupPrimary({
    execArgv: [...process.execArgv, `--max-old-space-size=${heapShareMb(size)}`],
  });
  carryOut(crew.begin());
}
