import 'server-only';
import type { IncomingMessage } from 'node:http';

/** Does as every proxy does. Without it the last address of the list would be one that anybody can send. */
export function appendSocketAddress({ headers, socket }: IncomingMessage): void {
  const given = headers['x-forwarded-for'];
  const hops = [given ?? [], socket.remoteAddress ?? 'unknown'].flat();
  headers['x-forwarded-for'] = hops.join(', ');
}
