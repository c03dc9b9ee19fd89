import 'server-only';
import { type IncomingMessage, type ServerResponse } from 'node:http';

import { problemResponse } from '../http/problem-response';
import { nameRequest } from '../http/request-id';
import { bareHeaders } from './bare-headers';

const retryAfterSeconds = 2;

/** Answers what comes before the process has started: programs with a problem, people with a line of text. */
export async function answerNotYet(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url, method } = request;
  const isProgram = url?.startsWith('/api/') ?? false;
  const problem = problemResponse({ code: 'unavailable', retryAfterSeconds }, nameRequest(request));
  const text = isProgram
    ? await problem.text()
    : 'ORCA Studio is starting. Try again in a moment.\n';
  response.writeHead(503, {
    ...bareHeaders,
    'Content-Type': isProgram ? 'application/problem+json' : 'text/plain; charset=utf-8',
    'Retry-After': retryAfterSeconds,
  });
  response.end(method === 'HEAD' ? undefined : text);
}
