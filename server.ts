import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, Server, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

import { z } from 'zod';

import { realtimePath } from '@/lib/contracts/realtime';
import { announceStart } from '@/lib/server/health/announce-start';
import { answerHealth } from '@/lib/server/health/answer-health';
import { appendSocketAddress } from '@/lib/server/http/append-socket-address';
import { demandHttps } from '@/lib/server/http/demand-https';
import { keepEncoding } from '@/lib/server/http/encoded-body';
import { isOwnHost } from '@/lib/server/http/is-own-host';
import { loggablePath } from '@/lib/server/http/loggable-path';
import { refuseHost } from '@/lib/server/http/refuse-host';
import { logger } from '@/lib/server/logging/logger';
import { Gateway } from '@/lib/server/realtime/gateway';
import { env } from '@/lib/server/settings/env';

const headersTimeoutMs = 15_000;
const requestTimeoutMs = 120_000;
// Longer than the idle time of common proxies, so that it is never we who close under a request.
const keepAliveTimeoutMs = 75_000;
const drainTimeoutMs = 10_000;
const drainTickMs = 100;
// Longer than everything that may be waited for.
const stopWithinMs = 20_000;

const { host, port, nodeEnv, appUrl, role } = readSettings();
const isDevelopment = nodeEnv === 'development';

const server = createServer({
  headersTimeout: headersTimeoutMs,
  requestTimeout: requestTimeoutMs,
  keepAliveTimeout: keepAliveTimeoutMs,
});

// Next listens for upgrades on the server that it is given. It gets one that nobody can reach, so
// that it sees only what is passed on: its own hot reload, in development.
const nextUpgrades = new Server();

const gateway = role === 'web' ? undefined : new Gateway();
const handle = role === 'realtime' ? await healthAlone() : await pages();

server.on('request', (request, response) => {
  answer(request, response).catch((error: unknown) => {
    logger().error({ err: error, path: loggablePath(request.url) }, 'request not answered');
    response.destroy();
  });
});

server.on('upgrade', (request, socket, head) => {
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
});

await listen();
process.send?.({ type: 'listening' });

// A terminal, a container and the launcher each ask in their own way; all may ask at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) {
  process.on(signal, () => void stop());
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnHost(request.headers.host, appUrl)) return refuseHost(response);
  demandHttps(response, appUrl);
  keepEncoding(response);
  appendSocketAddress(request);
  return handle(request, response);
}

/** Without pages only whoever watches over the process asks for something. */
async function healthAlone() {
  await announceStart();
  return answerHealth;
}

/** Next, which is loaded only where it is needed: that takes most of a start. */
async function pages() {
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

let isStopping = false;

/** Finishes the requests and commits under way, up to a limit, and ends the process. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  // The sockets of hot reload never end by themselves.
  if (isDevelopment) process.exit(0);
  setTimeout(() => process.exit(1), stopWithinMs).unref();
  setTimeout(() => server.closeAllConnections(), drainTimeoutMs).unref();
  setInterval(() => server.closeIdleConnections(), drainTickMs).unref();
  const closed = once(server, 'close');
  server.close();
  await gateway?.drain();
  await closed;
  process.exit(0);
}

/** Listens, or ends the process in one line. */
async function listen(): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** The settings, or the end of the process with a list of what is wrong with them. */
function readSettings() {
  try {
    return env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  }
}

/** What Next needs to serve the build that this file stands in. */
function builtApplication() {
  const dir = import.meta.dirname;
  const manifest = readFileSync(join(dir, '.next/required-server-files.json'), 'utf8');
  const { config } = z.object({ config: z.looseObject({}) }).parse(JSON.parse(manifest));
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = JSON.stringify(config);
  return { dev: false, dir, conf: config };
}
