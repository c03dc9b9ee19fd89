import 'server-only';
import { randomUUID } from 'node:crypto';
import { type ServerResponse } from 'node:http';

import { problemResponse } from './problem-response';

const detail =
  'This server does not go by that name. Set APP_URL to the address that people use, and let proxies pass on its Host.';

/** Answers a request that named a host which is not ours, before anything of it is looked at. */
export async function refuseHost(response: ServerResponse): Promise<void> {
  const problem = problemResponse({ code: 'misdirected', detail }, randomUUID());
  response.writeHead(problem.status, Object.fromEntries(problem.headers));
  response.end(await problem.text());
}
