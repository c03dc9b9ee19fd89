import 'server-only';
import { type IncomingMessage } from 'node:http';

import { clientAddress, networkOf } from '../../http/client-address';
import { env } from '../../settings/env';

/** The network that somebody asks from, as far as our own process and proxies vouch for it. */
export function networkOfHandshake({ headers, socket }: IncomingMessage): string {
  const hops = [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? 'unknown'].flat();
  return networkOf(clientAddress(hops.join(', '), env().trustedProxies));
}
