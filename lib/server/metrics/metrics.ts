import 'server-only';
import { totalmem } from 'node:os';

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import { closeCodes } from '@/lib/contracts/realtime';
import packageJson from '@/package.json' with { type: 'json' };

import { fromRegistry } from '../process-registry';
import { env } from '../settings/env';

declare module '../process-registry' {
  interface ProcessThings {
    metrics: Metrics;
  }
}

export type Metrics = ReturnType<typeof makeMetrics>;

/** What this process counts and measures. Times are in seconds, sizes in bytes, as Prometheus wants them. */
export function metrics(): Metrics {
  return fromRegistry('metrics', makeMetrics);
}

const commitResults = ['committed', 'refused', 'unavailable', 'failed'] as const;

/** Done; not allowed by the model; for a reason that passes; for one that nobody expected. */
export type CommitResult = (typeof commitResults)[number];

const fast = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const requests = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  tellTheWorst(registry);
  const made = {
    registry,
    httpDuration: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Requests answered, by route template',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: requests,
      registers,
    }),
    httpInFlight: new Gauge({
      name: 'http_requests_in_flight',
      help: 'Requests being answered',
      registers,
    }),
    liveLines: new Gauge({
      name: 'orca_live_lines',
      help: 'WebSockets that are open',
      registers,
    }),
    lineCloses: new Counter({
      name: 'orca_live_line_closes_total',
      help: 'WebSockets that this side closed, by the reason that it gave',
      labelNames: ['reason'] as const,
      registers,
    }),
    outboxBytes: new Gauge({
      name: 'orca_live_outbox_bytes',
      help: 'What waits to be read by the other side of all WebSockets',
      registers,
    }),
    rooms: new Gauge({
      name: 'orca_rooms',
      help: 'Projects that somebody is in, in this process',
      registers,
    }),
    commits: new Counter({
      name: 'orca_commits_total',
      help: 'Batches of operations, by what became of them',
      labelNames: ['result'] as const,
      registers,
    }),
    commitDuration: new Histogram({
      name: 'orca_commit_duration_seconds',
      help: 'From a batch being handed in to its being answered, waiting included',
      buckets: fast,
      registers,
    }),
    commitGroupSize: new Histogram({
      name: 'orca_commit_group_batches',
      help: 'Batches that were committed together',
      buckets: sizes,
      registers,
    }),
    commitQueueLength: new Gauge({
      name: 'orca_commit_queue_batches',
      help: 'Batches that wait for their turn',
      registers,
    }),
    broadcastDuration: new Histogram({
      name: 'orca_broadcast_duration_seconds',
      help: 'From a change being taken up, in whichever process, to its being written to every socket of its room here',
      buckets: fast,
      registers,
    }),
    documentReads: new Counter({
      name: 'orca_document_reads_total',
      help: 'Models asked for, by where they were found: memory, redis or database',
      labelNames: ['found'] as const,
      registers,
    }),
    replicaReads: new Counter({
      name: 'orca_replica_reads_total',
      help: 'Reads that a replica might have answered, by who did: replica, primary (no replica usable), behind or failed',
      labelNames: ['answered'] as const,
      registers,
    }),
    poolConnections: new Gauge({
      name: 'orca_database_connections',
      help: 'Connections to the database, by pool and state: idle, busy or waiting (requests without one)',
      labelNames: ['pool', 'state'] as const,
      registers,
    }),
    redisUp: new Gauge({
      name: 'orca_redis_up',
      help: 'Whether Redis answers and passes on messages: 1 or 0',
      aggregator: 'min',
      registers,
    }),
    ready: new Gauge({
      name: 'orca_ready',
      help: 'Whether database, Redis and migrations are as they have to be: 1 or 0',
      aggregator: 'min',
      registers,
    }),
    processes: new Gauge({
      name: 'orca_processes',
      help: 'How many processes these figures are of',
      registers,
      collect() {
        this.set(1);
      },
    }),
    memoryLimit: new Gauge({
      name: 'orca_memory_limit_bytes',
      help: 'What all processes of the container may hold together; 0 where nothing limits them',
      aggregator: 'max',
      registers,
      collect() {
        this.set(memoryLimit());
      },
    }),
    buildInfo: new Gauge({
      name: 'orca_build_info',
      help: 'Always 1; says what runs',
      labelNames: ['version', 'deployment', 'role', 'node'] as const,
      aggregator: 'first',
      registers,
      collect() {
        const { deploymentId: deployment = '', role } = env();
        this.set({ version: packageJson.version, deployment, role, node: process.version }, 1);
      },
    }),
  };
  beginAtNought(made);
  return made;
}

/** Without a limit Node answers nothing, 0, or more than any machine has, depending on the kernel. */
function memoryLimit(): number {
  const limit = process.constrainedMemory();
  return Number.isSafeInteger(limit) && limit < totalmem() ? limit : 0;
}

/** Of several workers one whose event loop lags would be lost in the average of all. */
function tellTheWorst(registry: Registry): void {
  for (const metric of registry.getMetricsAsArray())
    if (/^nodejs_eventloop_lag_(mean_|p\d+_)?seconds$/.test(metric.name)) metric.aggregator = 'max';
}

type Counters = Readonly<
  Record<'lineCloses', Counter<'reason'>> &
    Record<'commits', Counter<'result'>> &
    Record<'documentReads', Counter<'found'>> &
    Record<'replicaReads', Counter<'answered'>>
>;

/** What is not there before it happens for the first time can't be seen to have risen. */
function beginAtNought({ lineCloses, commits, documentReads, replicaReads }: Counters): void {
  for (const reason of Object.keys(closeCodes)) lineCloses.inc({ reason }, 0);
  for (const result of commitResults) commits.inc({ result }, 0);
  for (const found of ['memory', 'redis', 'database']) documentReads.inc({ found }, 0);
  for (const answered of ['replica', 'primary', 'behind', 'failed'])
    replicaReads.inc({ answered }, 0);
}
