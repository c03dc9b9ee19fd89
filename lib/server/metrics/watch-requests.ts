import 'server-only';
import { type IncomingMessage, type ServerResponse } from 'node:http';

import { loggablePath } from '@/lib/shared/loggable-path';

import { nameRequest } from '../http/request-id';
import { logRequest } from '../logging/log-request';
import { metrics } from './metrics';
import { type RouteTemplates } from './route-templates';

/** As Nginx names it: whoever asked was gone before the answer was. */
const goneStatus = 499;

const usualMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export type Watch = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Counts, measures and logs every request that is handed to what it gives, and sees to its id. To be called before anything
 * else is done with a request.
 */
export function watchRequests(templateOf: RouteTemplates): Watch {
  const { httpDuration, httpInFlight } = metrics();
  return (request, response) => {
    const startedAtMs = performance.now();
    const requestId = nameRequest(request);
    const { method = '', url } = request;
    httpInFlight.inc();
    response.once('close', () => {
      httpInFlight.dec();
      const ms = performance.now() - startedAtMs;
      const route = templateOf(url);
      const status = statusOf(response);
      httpDuration.observe({ method: knownMethod(method), route, status }, ms / 1_000);
      const about = { requestId, method, path: loggablePath(url), status, ms: Math.round(ms) };
      logRequest('request', about, isQuiet(route));
    });
  };
}

/** What is asked for again and again by machines, or many times with every page. */
function isQuiet(route: string): boolean {
  return route === 'static' || route === '/api/metrics' || route.startsWith('/api/health/');
}

function statusOf({ writableFinished, statusCode }: ServerResponse): number {
  return writableFinished || statusCode >= 500 ? statusCode : goneStatus;
}

function knownMethod(method: string): string {
  return usualMethods.has(method) ? method : 'other';
}
