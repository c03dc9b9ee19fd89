import 'server-only';
import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';

import { CrewSums } from './crew-sums';
import { type MessageOfPrimary, messageOfWorkerSchema } from './worker-messages';

/** Who has not said by then what they counted starts or is busy; what they said last stands for it. */
const collectMs = 1_500;

/** Lets any worker of this primary tell the metrics of all of them. To be called once, before the first is started. */
export function serveCrewMetrics(): void {
  const sums = new CrewSums();
  const rounds = new Map<number, (workerId: number) => void>();
  let lastRound = 0;

  const collect = async (): Promise<void> => {
    lastRound += 1;
    const id = lastRound;
    const asked = workers().filter((worker) => tell(worker, { type: 'metrics.collect', id }));
    const missing = new Set(asked.map((worker) => worker.id));
    const all = new Promise<void>((resolve) => {
      rounds.set(id, (workerId) => {
        missing.delete(workerId);
        if (missing.size === 0) resolve();
      });
    });
    const timeUp = new AbortController();
    const tooLong = sleep(collectMs, undefined, { signal: timeUp.signal }).catch(() => undefined);
    await Promise.race([all, tooLong]);
    timeUp.abort();
    rounds.delete(id);
    for (const workerId of missing) sums.miss(workerId);
  };

  cluster.on('message', (worker: Worker, message: unknown) => {
    const known = messageOfWorkerSchema.safeParse(message).data;
    if (known?.type === 'metrics.counted') {
      sums.note(worker.id, known.counted);
      if (known.id !== undefined) rounds.get(known.id)?.(worker.id);
    } else if (known) {
      void collect()
        .then(async () => sums.text())
        .then((text) => tell(worker, { type: 'metrics.answer', id: known.id, text }));
    }
  });
  // Which comes when all that it said has been heard, where its exit may come before.
  cluster.on('disconnect', ({ id }: Worker) => sums.drop(id));
}

function workers(): readonly Worker[] {
  return Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? []);
}

/** False where the worker is on its way out. */
function tell(worker: Worker, message: MessageOfPrimary): boolean {
  if (!worker.isConnected()) return false;
  worker.send(message, (error) => void error);
  return true;
}
