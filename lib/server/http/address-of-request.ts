import 'server-only';
import { env } from '../settings/env';
import { clientAddress } from './client-address';

/** Where a request came from, as far as our own process and proxies vouch for it. */
export function addressOfRequest(request: Pick<Request, 'headers'>): string {
  return clientAddress(request.headers.get('x-forwarded-for'), env().trustedProxies);
}
