import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';

import { Registry } from 'prom-client';

import { bareHeaders } from '../health/bare-headers';
import { isInsider } from '../health/is-insider';
import { logger } from '../logging/logger';
import { env } from '../settings/env';
import { metricsText } from './metrics-text';

const path = '/api/metrics';

type Answer = { readonly status: number; readonly contentType: string; readonly body: string };

/** Whether a request asks for metrics, which is answered before all else and by nobody else. */
export function asksForMetrics({ url }: IncomingMessage): boolean {
  return url?.split('?')[0] === path;
}

/**
 * Tells what this process, or all workers of this machine together, have counted: to insiders, and to whoever shows the
 * token. To everybody else there is nothing here. 503 where other workers can't be asked.
 */
export async function answerMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  { metricsToken } = env(),
): Promise<void> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isTold = isRead && (isInsider(request) || showsToken(request, metricsToken));
  const { status, contentType, body } = isTold ? await told() : nothing;
  response.writeHead(status, { ...bareHeaders, 'Content-Type': contentType });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const nothing: Answer = {
  status: 404,
  contentType: 'application/json',
  body: '{"status":"not_found"}',
};

async function told(): Promise<Answer> {
  try {
    const body = await metricsText();
    return { status: 200, contentType: Registry.PROMETHEUS_CONTENT_TYPE, body };
  } catch (error) {
    logger().warn({ err: error }, 'metrics not told');
    return { status: 503, contentType: 'text/plain', body: 'Not all workers could be asked.\n' };
  }
}

function showsToken({ headers }: IncomingMessage, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  return (
    token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(token))
  );
}

/** As long for any text, so that comparing takes as long, too. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
