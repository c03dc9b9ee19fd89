import 'server-only';
import { type IncomingMessage, type ServerResponse } from 'node:http';

import { bareHeaders } from './bare-headers';
import { checkReadiness, type Readiness } from './check-readiness';
import { isInsider } from './is-insider';
import { type Life } from './life';

const prefix = '/api/health/';

type Answer = { readonly status: number; readonly body: object };

/** Whether a request asks how this process is, which is answered before all else and by nobody else. */
export function asksForHealth({ url }: IncomingMessage): boolean {
  return url?.startsWith(prefix) ?? false;
}

/**
 * `live`: the process answers. `startup`: it has started. `ready`: requests may be sent here, 503 while it starts, misses
 * something or is about to end. Which part is missing is told to everybody, why only to insiders.
 */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  life: Life,
): Promise<void> {
  const { status, body } = await answerTo(request, life);
  response.writeHead(status, { ...bareHeaders, 'Content-Type': 'application/json' });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body));
}

async function answerTo(request: IncomingMessage, life: Life): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, body: { status: 'method_not_allowed' } };
  const isTold = isInsider(request);
  switch (request.url?.slice(prefix.length).split('?')[0]) {
    case 'live':
      return { status: 200, body: { status: 'live' } };
    case 'startup':
      return startup(life, isTold);
    case 'ready':
      return ready(life, isTold);
    default:
      return { status: 404, body: { status: 'not_found' } };
  }
}

function startup(life: Life, isTold: boolean): Answer {
  if (life.phase !== 'starting') return { status: 200, body: { status: 'started' } };
  return { status: 503, body: { status: 'starting', ...(isTold && { reasons: reasonsOf(life) }) } };
}

async function ready(life: Life, isTold: boolean): Promise<Answer> {
  const { reasons, ...parts } = life.phase === 'draining' ? notAsked : await checkReadiness();
  // It may have been told to stop while the answer was waited for.
  const all = [...reasonsOf(life), ...reasons];
  const isReady = all.length === 0;
  return {
    status: isReady ? 200 : 503,
    body: {
      status: isReady ? 'ready' : 'not_ready',
      ...parts,
      ...(isTold && !isReady && { reasons: all }),
    },
  };
}

const notAsked: Readiness = {
  database: 'unknown',
  redis: 'unknown',
  migrations: 'unknown',
  reasons: [],
};

function reasonsOf({ phase, waitsFor }: Life): readonly string[] {
  if (phase === 'serving') return [];
  return [phase === 'starting' ? `It is starting: ${waitsFor}` : 'It is about to end.'];
}
