import cluster from 'node:cluster';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, Server, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { realtimePath } from '@/lib/contracts/realtime';
import { beginErrorReports } from '@/lib/server/error-reports/begin-error-reports';
import { announceStart } from '@/lib/server/health/announce-start';
import { answerHealth, asksForHealth } from '@/lib/server/health/answer-health';
import { answerNotFound } from '@/lib/server/health/answer-not-found';
import { answerNotYet } from '@/lib/server/health/answer-not-yet';
import { awaitDatabase } from '@/lib/server/health/await-database';
import { Life } from '@/lib/server/health/life';
import { appendSocketAddress } from '@/lib/server/http/append-socket-address';
import { demandHttps } from '@/lib/server/http/demand-https';
import { keepEncoding } from '@/lib/server/http/encoded-body';
import { isOwnHost } from '@/lib/server/http/is-own-host';
import { refuseHost } from '@/lib/server/http/refuse-host';
import { nameRequest } from '@/lib/server/http/request-id';
import { logger } from '@/lib/server/logging/logger';
import { answerMetrics, asksForMetrics } from '@/lib/server/metrics/answer-metrics';
import { beginMetrics } from '@/lib/server/metrics/begin-metrics';
import { metricsOfAll } from '@/lib/server/metrics/metrics-text';
import { serveCrewMetrics } from '@/lib/server/metrics/serve-crew-metrics';
import { NewerSchema } from '@/lib/server/migrations/newer-schema';
import { Gateway } from '@/lib/server/realtime/gateway';
import { env } from '@/lib/server/settings/env';
import { exitMisconfigured } from '@/lib/server/settings/exit-codes';
import { beginHeartbeat } from '@/lib/server/workers/begin-heartbeat';
import { drainServer } from '@/lib/server/workers/drain-server';
import { joiningVariable } from '@/lib/server/workers/joining-variable';
import { onStopSignals } from '@/lib/server/workers/on-stop-signals';
import { runWorkers } from '@/lib/server/workers/run-workers';
import { watchMemory } from '@/lib/server/workers/watch-memory';
import { loggablePath } from '@/lib/shared/loggable-path';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const headersTimeoutMs = 15_000;
const requestTimeoutMs = 120_000;
// Longer than the idle time of common proxies, so that it is never we who close under a request.
const keepAliveTimeoutMs = 75_000;
const lingerMs = 2_000;
const lastHandoverMs = 200;
// Longer than everything that may be waited for.
const stopWithinMs = 20_000;

const settings = readSettings();
const { host, port, nodeEnv, appUrl, role, webConcurrency, trustedProxies } = settings;
const isDevelopment = nodeEnv === 'development';

const life = new Life();
const server = createServer({
  headersTimeout: headersTimeoutMs,
  requestTimeout: requestTimeoutMs,
  keepAliveTimeout: keepAliveTimeoutMs,
});
// Next listens for upgrades on the server that it is given. It gets one that nobody can reach, so
// that it sees only what is passed on: its own hot reload, in development.
const nextUpgrades = new Server();
let gateway: Gateway | undefined;
let handle: Handle = answerNotYet;
let isStopping = false;

if (cluster.isPrimary && webConcurrency > 1 && !isDevelopment) {
  serveCrewMetrics();
  runWorkers({ size: webConcurrency, onComplete: tellListening });
} else {
  await serve();
}

/** Everything that one process does, from listening to being told to stop. */
async function serve(): Promise<void> {
  announceStart();
  const watch = beginMetrics(import.meta.dirname);
  server.on('request', (request, response) => {
    watch(request, response);
    answer(request, response).catch((error: unknown) => {
      const requestId = nameRequest(request);
      const path = loggablePath(request.url);
      logger().error({ err: error, requestId, path }, 'request not answered');
      response.statusCode = 500;
      response.destroy();
    });
  });
  onStopSignals(() => void stop());
  await beginErrorReports(settings);
  const joinsOthers = process.env[joiningVariable] === '1';
  if (!joinsOthers) await listen();
  const [handlePages] = await Promise.all([pages(), databaseOrExit()]);
  if (life.phase !== 'starting') return;
  gateway = role === 'web' ? undefined : new Gateway();
  server.on('upgrade', upgrade);
  handle = handlePages;
  life.serve();
  if (joinsOthers) await listen();
  tellListening();
  if (cluster.isWorker) beginHeartbeat();
  watchMemory(cluster.isWorker ? settings.workerMemoryMaxMb : 0, (residentMb) =>
    process.send?.({ type: 'outgrown', residentMb }),
  );
}

/** Every request of this process, from the first moment on. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (life.phase === 'draining') response.shouldKeepAlive = false;
  if (asksForHealth(request)) return answerHealth(request, response, life);
  if (asksForMetrics(request)) return answerMetrics(request, response);
  if (!isOwnHost(request.headers.host, appUrl)) return refuseHost(response);
  demandHttps(response, appUrl);
  keepEncoding(response);
  appendSocketAddress(request);
  return handle(request, response);
}

function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
  // Whoever asked may be gone at any moment, and an error that nobody listens to ends the process.
  socket.on('error', (error) => logger().debug({ err: error }, 'an upgraded connection broke'));
  if (gateway && request.url?.startsWith(realtimePath)) {
    gateway.upgrade(request, socket, head);
    return;
  }
  const isForNext = isDevelopment && !request.url?.startsWith(realtimePath);
  const isTaken =
    isForNext &&
    isOwnHost(request.headers.host, appUrl) &&
    nextUpgrades.emit('upgrade', request, socket, head);
  if (!isTaken) socket.destroy();
}

/** Next, which is loaded only where it is needed: that takes most of a start. */
async function pages(): Promise<Handle> {
  if (role === 'realtime') return answerNotFound;
  const { default: next } = await import('next');
  const application = next({
    ...(isDevelopment ? { dev: true, dir: process.cwd() } : builtApplication()),
    hostname: host,
    port,
    httpServer: nextUpgrades,
  });
  await application.prepare();
  return application.getRequestHandler();
}

/** Finishes the requests and commits under way, up to a limit, and ends the process. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  // The sockets of hot reload never end by themselves.
  if (isDevelopment || !server.listening) process.exit(0);
  life.drain();
  setTimeout(() => process.exit(1), stopWithinMs).unref();
  // Whoever is in front of us keeps connections; a browser asks again by itself.
  const isBehindOthers = trustedProxies > 0 || cluster.isWorker;
  await Promise.all([drainServer(server, isBehindOthers ? lingerMs : 0), gateway?.drain()]);
  // What the keeper of workers handed over last is on its way, and goes back.
  if (cluster.isWorker) {
    await sleep(lastHandoverMs);
    await metricsOfAll().tellRising();
  }
  process.exit(0);
}

/** Listens, or ends the process in one line. */
async function listen(): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    endWith(error, 1);
  }
}

/** The database as this build needs it, or the end of the process where it will not be there. */
async function databaseOrExit(): Promise<void> {
  try {
    await awaitDatabase(life);
  } catch (error) {
    if (!(error instanceof NewerSchema)) throw error;
    endWith(error, exitMisconfigured);
  }
}

/** The settings, or the end of the process with a list of what is wrong with them. */
function readSettings() {
  try {
    return env();
  } catch (error) {
    return endWith(error, exitMisconfigured);
  }
}

function endWith(error: unknown, code: number): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return process.exit(code);
}

/** Tells whoever started this process. */
function tellListening(): void {
  process.send?.({ type: 'listening' });
}

/** What Next needs to serve the build that this file stands in. */
function builtApplication() {
  const dir = import.meta.dirname;
  const manifest = readFileSync(join(dir, '.next/required-server-files.json'), 'utf8');
  const { config } = z.object({ config: z.looseObject({}) }).parse(JSON.parse(manifest));
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = JSON.stringify(config);
  return { dev: false, dir, conf: config };
}
