import 'server-only';
import { type IncomingMessage } from 'node:http';

import { env } from '../../env';
import { clientAddress, networkOf } from '../../http/client-address';

/** The network that somebody asks from, as far as our own process and proxies vouch for it. */
export function networkOfHandshake({ headers, socket }: IncomingMessage): string {
  const hops = [headers['x-forwarded-for'] ?? [], socket.remoteAddress ?? 'unknown'].flat();
  return networkOf(clientAddress(hops.join(', '), env().trustedProxies));
}
