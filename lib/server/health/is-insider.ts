import 'server-only';
import { type IncomingMessage } from 'node:http';

import { isOwnHost } from '../http/is-own-host';
import { env } from '../settings/env';
import { type Env } from '../settings/parse-env';

const loopback = /^(::ffff:)?127\.|^::1$/;

/**
 * Whether a request came to this process itself and not through a proxy, as that of a probe or a collector of metrics
 * does: from this machine or, where proxies of ours stand in front so that nobody else gets here, from anywhere. To be
 * asked before anything is added to the request's headers.
 */
export function isInsider(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  { trustedProxies }: Pick<Env, 'trustedProxies'> = env(),
): boolean {
  if (headers['x-forwarded-for'] !== undefined) return false;
  if (trustedProxies > 0) return true;
  // A page that lets its name point here asks from this machine, too, but under that name.
  return loopback.test(socket.remoteAddress ?? '') && isOwnHost(headers.host, 'http://localhost');
}
