import 'server-only';
import { randomUUID } from 'node:crypto';

const sane = /^[\w.-]{8,64}$/;

/** The id that a proxy gave the request, when it looks like one, else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id');
  return given && sane.test(given) ? given : randomUUID();
}
