import 'server-only';
import { type IncomingMessage, type ServerResponse } from 'node:http';

import { bareHeaders } from './bare-headers';

/** Answers all that is asked of a process without pages. */
export function answerNotFound(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { ...bareHeaders, 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ status: 'not_found' }));
}
