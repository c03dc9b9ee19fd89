import 'server-only';
import { randomUUID } from 'node:crypto';
import { type IncomingMessage } from 'node:http';

const header = 'x-request-id';

const sane = /^[\w.-]{8,64}$/;

/** The id that a proxy gave the request, when it looks like one, else a new one. */
export function requestIdOf(headers: Headers): string {
  return saneId(headers.get(header));
}

/** Sees to it that everybody who looks at this request, Next included, finds the same id on it; gives the id. */
export function nameRequest({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[header];
  const id = saneId(typeof given === 'string' ? given : undefined);
  headers[header] = id;
  return id;
}

function saneId(given: string | null | undefined): string {
  return given && sane.test(given) ? given : randomUUID();
}
