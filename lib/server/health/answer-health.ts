import 'server-only';
import { type IncomingMessage, type ServerResponse } from 'node:http';

import { checkReadiness } from './check-readiness';

/** `/api/health/live` and `/api/health/ready` as with Next, for a process that has no pages. */
export async function answerHealth(
  { url, method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method === 'GET' && url === '/api/health/live') {
    answer(response, 200, { status: 'live' });
  } else if (method === 'GET' && url === '/api/health/ready') {
    const parts = await checkReadiness();
    const isReady = Object.values(parts).every((part) => part === 'ok');
    const status = isReady ? 'ready' : 'not_ready';
    answer(response, isReady ? 200 : 503, { status, ...parts });
  } else {
    answer(response, 404, { status: 'not_found' });
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
